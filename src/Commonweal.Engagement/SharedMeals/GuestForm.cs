using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>What guests speak, eat and need, asked when they sign up and changed afterwards.</summary>
internal class NeedsForm
{
    public List<string> Speaks { get; set; } = [];

    public string? Also { get; set; }

    public List<string> Food { get; set; } = [];

    public List<string> Access { get; set; } = [];

    public string? Needs { get; set; }

    protected internal List<string> ReadSpeaks(SignUpChecks checks) => checks.Speaks(nameof(Speaks), Speaks, Also);

    protected internal MealNeeds ReadNeeds(SignUpChecks checks) => checks.Needs(nameof(Needs), Food, Access, Needs);
}

/// <summary>What guests are asked, adults and leaders of young people alike.</summary>
internal sealed class GuestForm : NeedsForm
{
    public Guid Once { get; set; }

    public string? Name { get; set; }

    public string? Contact { get; set; }

    public int? Adults { get; set; }

    public int? Children { get; set; }

    public string? District { get; set; }

    public AgeSpan Age { get; set; }

    public int? Background { get; set; }

    public bool BackgroundConsent { get; set; }

    public bool OfAge { get; set; }

    public List<Guid> Rounds { get; set; } = [];

    /// <summary>The guest, or null where something is to be mended.</summary>
    public NewGuest? Read(MealSeries series, GuestKind kind, IReadOnlyList<MealRound> open, int backgrounds, ModelStateDictionary state, Texts texts, Here here)
    {
        var checks = new SignUpChecks("Form.", state, texts);
        var isGroup = kind is GuestKind.Group;
        var (least, most) = isGroup ? (2, MealGuest.MostInGroup - MealGuest.MostAdults) : (0, MealGuest.MostChildren);
        var name = checks.Name(nameof(Name), Name);
        var (contact, byEmail) = checks.Contact(nameof(Contact), Contact, needed: isGroup);
        var adults = checks.Number(nameof(Adults), Adults, 1, MealGuest.MostAdults);
        var children = checks.Number(nameof(Children), Children ?? 0, least, most);
        var (speaks, needs, rounds) = (ReadSpeaks(checks), ReadNeeds(checks), checks.Rounds(nameof(Rounds), Rounds, open));
        checks.Must(Background is null || BackgroundConsent, nameof(BackgroundConsent), "sharedMeals.background.consent.missing");
        checks.Must(OfAge, nameof(OfAge), isGroup ? "sharedMeals.form.leader.missing" : "sharedMeals.form.ofAge.missing");
        checks.Once(Once);
        if (!checks.Passed) return null;
        var background = !isGroup && Background is { } chosen && chosen >= 0 && chosen < backgrounds ? Background : null;
        return new(series.Id, Once, kind, name, contact, byEmail, here.Language, speaks, here.City.District(District)?.Code,
            isGroup || !Enum.IsDefined(Age) ? AgeSpan.Unsaid : Age, adults, children, needs, background, rounds);
    }
}
