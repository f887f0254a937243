using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>
/// The checks of everything guests and hosts are asked, in one place: each gives the answer as it is kept, and puts a
/// sentence at its field where something is to be mended.
/// </summary>
/// <param name="prefix">What stands before the names of the form's fields.</param>
internal sealed class SignUpChecks(string prefix, ModelStateDictionary state, Texts texts)
{
    public bool Passed => state.IsValid;

    public string Name(string field, string? typed)
    {
        Must(!string.IsNullOrWhiteSpace(typed), field, "sharedMeals.form.name.missing");
        NotLonger(field, typed, MealGuest.LongestName);
        return typed?.Trim() ?? "";
    }

    /// <summary>An e-mail address or a phone number; null where none was left and none is needed.</summary>
    public (string? Contact, bool ByEmail) Contact(string field, string? typed, bool needed)
    {
        var email = ContactValues.Email(typed);
        var contact = email ?? ContactValues.Phone(typed);
        Must(contact is not null || (!needed && string.IsNullOrWhiteSpace(typed)), field, "sharedMeals.form.contact.bad");
        return (contact, email is not null);
    }

    public List<string> Speaks(string field, IEnumerable<string> ticked, string? also)
    {
        var speaks = MealChoices.Spoken(ticked, also);
        Must(speaks.Count > 0, field, "sharedMeals.form.speaks.missing");
        return speaks;
    }

    public int Number(string field, int? typed, int least, int most)
    {
        if (typed is not { } number || number < least || number > most) Wrong(field, texts["sharedMeals.form.number", ("least", least), ("most", most)]);
        return typed ?? 0;
    }

    public MealNeeds Needs(string field, IReadOnlyCollection<string> food, IReadOnlyCollection<string> access, string? words)
    {
        NotLonger(field, words, MealGuest.LongestNeeds);
        return new([.. MealNeeds.Foods.Where(food.Contains)], [.. MealNeeds.Accesses.Where(access.Contains)], words?.Trim());
    }

    public List<Guid> Rounds(string field, IEnumerable<Guid> chosen, IReadOnlyCollection<MealRound> open)
    {
        var rounds = chosen.Distinct().Where(r => open.Any(o => o.Id == r)).ToList();
        Must(rounds.Count > 0, field, "sharedMeals.form.rounds.missing");
        return rounds;
    }

    /// <summary>The key that makes of one form sent twice one record; it comes with the form.</summary>
    public void Once(Guid once)
    {
        if (once == Guid.Empty) state.AddModelError("", texts["errors.formExpired.text"]);
    }

    public void Must(bool given, string field, string missing)
    {
        if (!given) Wrong(field, texts[missing]);
    }

    private void NotLonger(string field, string? typed, int most)
    {
        if (CleanText.Length(typed ?? "") > most) Wrong(field, texts["errors.tooLong", ("most", most)]);
    }

    private void Wrong(string field, string words) => state.TryAddModelError(prefix + field, words);
}
