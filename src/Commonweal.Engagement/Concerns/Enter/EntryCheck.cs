using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Engagement.Concerns.Enter;

/// <summary>Checks what was written down; each sentence stands at its field and says what to do.</summary>
internal sealed class EntryCheck(Here here, Texts texts)
{
    /// <summary>Longest name and longest postal address.</summary>
    public const int LongestName = 200, LongestAddress = 500;

    /// <summary>The ways a person can be told when somebody else writes for them.</summary>
    public static IReadOnlyList<Contact> Ways { get; } = [Contact.None, Contact.Email, Contact.Phone, Contact.Post, Contact.Collect];

    /// <summary>How it came to the counter.</summary>
    public static IReadOnlyList<Entry> Hows { get; } = [Entry.Counter, Entry.Letter, Entry.Phone];

    /// <summary>What is to be filed, or null with the reasons in <paramref name="errors"/>.</summary>
    public NewConcern? Read(EntryForm form, IReadOnlyList<Topic> topics, Guid by, ModelStateDictionary errors)
    {
        void Refuse(string field, string key)
        {
            errors.Remove("Form." + field);
            errors.AddModelError("Form." + field, texts[key, ("most", field == nameof(form.Address) ? LongestAddress : field == nameof(form.PersonName) ? LongestName : Concern.LongestWords)]);
        }
        if (form.How is not { } how || !Hows.Contains(how)) Refuse(nameof(form.How), "concerns.enter.how.choose");
        if (!here.City.Languages.Contains(form.Language)) Refuse(nameof(form.Language), "concerns.enter.language.choose");
        if (topics.All(t => t.Id != form.TopicId)) Refuse(nameof(form.TopicId), "concerns.enter.topic.choose");
        if (form.DistrictCode is { } district && here.City.District(district) is null) Refuse(nameof(form.DistrictCode), "concerns.enter.district.unknown");
        var words = form.Words?.Trim() ?? "";
        if (words.Length == 0) Refuse(nameof(form.Words), "errors.required");
        else if (CleanText.Length(words) > Concern.LongestWords) Refuse(nameof(form.Words), "errors.tooLong");
        if (CleanText.Length(form.PersonName ?? "") > LongestName) Refuse(nameof(form.PersonName), "errors.tooLong");
        if (form.Contact is not { } contact || !Ways.Contains(contact)) Refuse(nameof(form.Contact), "concerns.enter.contact.choose");
        var value = form.Contact switch
        {
            Contact.Email => ContactValues.Email(form.Email),
            Contact.Phone => ContactValues.Phone(form.Phone),
            Contact.Post => form.Address?.Trim() is { Length: > 0 } address ? address : null,
            _ => null,
        };
        if (form.Contact is Contact.Email && value is null) Refuse(nameof(form.Email), "concerns.enter.email.bad");
        if (form.Contact is Contact.Phone && value is null) Refuse(nameof(form.Phone), "concerns.enter.phone.bad");
        if (form.Contact is Contact.Post && value is null) Refuse(nameof(form.Address), "concerns.enter.address.missing");
        if (CleanText.Length(form.Address ?? "") > LongestAddress) Refuse(nameof(form.Address), "errors.tooLong");
        if (!errors.IsValid) return null;
        return new NewConcern(form.TopicId!.Value, words, form.Language!, form.How!.Value)
        {
            Id = form.Key,
            DistrictCode = form.DistrictCode,
            Contact = form.Contact!.Value,
            ContactValue = value,
            PersonName = form.PersonName?.Trim(),
            NameShown = form.NameShown,
            EnteredBy = by,
        };
    }
}
