using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Communication.Playbook.Messengers;

/// <summary>What is typed about a messenger besides the multilingual words.</summary>
internal sealed class MessengerForm
{
    public int Version { get; set; }

    public string? Name { get; set; }

    public string? Organisation { get; set; }

    public string? Protection { get; set; }

    public List<string> Languages { get; set; } = [];

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Reach { get; set; }

    /// <summary>Forget the contact that is kept.</summary>
    public bool Forget { get; set; }

    public string? Language { get; set; }

    public DateOnly? ConsentedOn { get; set; }

    public string? ConsentBy { get; set; }

    public void Check(ModelStateDictionary state, Texts texts, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Name)) state.AddModelError("Form.Name", texts["playbook.fill"]);
        Short(Name, "Form.Name", Messenger.LongestName);
        Short(Organisation, "Form.Organisation", Messenger.LongestName);
        Short(Protection, "Form.Protection", Messenger.LongestWords);
        Short(Reach, "Form.Reach", Messenger.LongestWords);
        if (!string.IsNullOrWhiteSpace(Email) && ContactValues.Email(Email) is null) state.AddModelError("Form.Email", texts["playbook.messenger.email.bad"]);
        if (!string.IsNullOrWhiteSpace(Phone) && ContactValues.Phone(Phone) is null) state.AddModelError("Form.Phone", texts["playbook.messenger.phone.bad"]);
        if (ConsentedOn is not { } day || day > today || day <= today.AddYears(-1)) state.TryAddModelError("Form.ConsentedOn", texts["playbook.messenger.consented.bad"]);
        if (!Enum.TryParse<ConsentGiven>(ConsentBy, out var by) || by == ConsentGiven.Link) state.AddModelError("Form.ConsentBy", texts["playbook.messenger.by.choose"]);

        void Short(string? text, string field, int most)
        {
            if (CleanText.Length(text?.Trim() ?? "") > most) state.AddModelError(field, texts["errors.tooLong", ("most", most)]);
        }
    }
}
