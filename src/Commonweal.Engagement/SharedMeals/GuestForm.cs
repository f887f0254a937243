using Commonweal.Engagement.Communities;
using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>What guests are asked, adults and leaders of young people alike.</summary>
internal sealed class GuestForm
{
    public Guid Once { get; set; }

    public string? Name { get; set; }

    public string? Contact { get; set; }

    public int? Adults { get; set; }

    public int? Children { get; set; }

    public List<string> Speaks { get; set; } = [];

    public string? Also { get; set; }

    public string? District { get; set; }

    public AgeSpan Age { get; set; }

    public List<string> Food { get; set; } = [];

    public List<string> Access { get; set; } = [];

    public string? Needs { get; set; }

    public int? Background { get; set; }

    public bool BackgroundConsent { get; set; }

    public bool OfAge { get; set; }

    public List<Guid> Rounds { get; set; } = [];

    /// <summary>The guest, or null where something is to be mended.</summary>
    public NewGuest? Read(MealSeries series, GuestKind kind, IReadOnlyList<MealRound> open, int backgrounds, ModelStateDictionary state, Texts texts, Here here)
    {
        var email = ContactValues.Email(Contact);
        var contact = email ?? ContactValues.Phone(Contact);
        void Wrong(string field, string words) => state.TryAddModelError("Form." + field, words);
        if (string.IsNullOrWhiteSpace(Name)) Wrong(nameof(Name), texts["sharedMeals.form.name.missing"]);
        else if (CleanText.Length(Name) > MealGuest.LongestName) Wrong(nameof(Name), texts["errors.tooLong", ("most", MealGuest.LongestName)]);
        if (contact is null && (kind is GuestKind.Group || !string.IsNullOrWhiteSpace(Contact))) Wrong(nameof(Contact), texts["sharedMeals.form.contact.bad"]);
        if (Adults is not (>= 1 and <= MealGuest.MostAdults)) Wrong(nameof(Adults), texts["sharedMeals.form.number", ("least", 1), ("most", MealGuest.MostAdults)]);
        var (least, most) = kind is GuestKind.Group ? (2, MealGuest.MostInGroup - MealGuest.MostAdults) : (0, MealGuest.MostChildren);
        if ((Children ?? 0) < least || Children > most) Wrong(nameof(Children), texts["sharedMeals.form.number", ("least", least), ("most", most)]);
        var speaks = MealChoices.Spoken(Speaks, Also);
        if (speaks.Count == 0) Wrong(nameof(Speaks), texts["sharedMeals.form.speaks.missing"]);
        if (CleanText.Length(Needs ?? "") > MealGuest.LongestNeeds) Wrong(nameof(Needs), texts["errors.tooLong", ("most", MealGuest.LongestNeeds)]);
        var rounds = Rounds.Distinct().Where(r => open.Any(o => o.Id == r)).ToList();
        if (rounds.Count == 0) Wrong(nameof(Rounds), texts["sharedMeals.form.rounds.missing"]);
        if (Background is not null && !BackgroundConsent) Wrong(nameof(BackgroundConsent), texts["sharedMeals.background.consent.missing"]);
        if (!OfAge) Wrong(nameof(OfAge), texts[kind is GuestKind.Group ? "sharedMeals.form.leader.missing" : "sharedMeals.form.ofAge.missing"]);
        if (Once == Guid.Empty) state.AddModelError("", texts["errors.formExpired.text"]);
        if (!state.IsValid) return null;
        var background = kind is GuestKind.Adults && Background is { } chosen && chosen >= 0 && chosen < backgrounds ? Background : null;
        return new(series.Id, Once, kind, Name!.Trim(), contact, email is not null, here.Language, speaks, here.City.District(District)?.Code,
            kind is GuestKind.Group || !Enum.IsDefined(Age) ? AgeSpan.Unsaid : Age, Adults!.Value, Children ?? 0,
            new MealNeeds([.. MealNeeds.Foods.Where(Food.Contains)], [.. MealNeeds.Accesses.Where(Access.Contains)], Needs?.Trim()), background, rounds);
    }
}

/// <summary>Choices the forms of this slice share.</summary>
internal sealed class MealChoices(CityTime time, Here here, Texts texts)
{
    public IEnumerable<Choice> Languages => here.City.Languages.Select(l => new Choice(l, SpokenLanguages.NameOf(l)));

    public IEnumerable<Choice> OtherLanguages => SpokenLanguages.Codes(here.City.Languages).Skip(here.City.Languages.Count).Select(l => new Choice(l, SpokenLanguages.NameOf(l)));

    /// <summary>What was ticked and chosen, as far as it is a language.</summary>
    public static List<string> Spoken(IEnumerable<string> ticked, string? also) => [.. ticked.Append(also ?? "").Distinct(StringComparer.Ordinal).Where(SpokenLanguages.Knows)];

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name)));

    public IEnumerable<Choice> Ages => Enum.GetValues<AgeSpan>().Select(a => new Choice(a.ToString(), texts["sharedMeals.age." + a.ToString().ToLowerInvariant()]));

    public IEnumerable<Choice> Foods => MealNeeds.Foods.Select(f => new Choice(f, texts["sharedMeals.food." + f]));

    public IEnumerable<Choice> Accesses => MealNeeds.Accesses.Select(a => new Choice(a, texts["sharedMeals.access." + a]));

    public IEnumerable<Choice> Backgrounds(MealSeries series)
        => Lines(here.Text(series.Backgrounds)).Select((words, at) => new Choice(at.ToString(System.Globalization.CultureInfo.InvariantCulture), words));

    public IEnumerable<Choice> Rounds(IEnumerable<MealRound> rounds) => rounds.Select(r => new Choice(r.Id.ToString(), time.FullWithTime(r.StartsAt), here.Text(r.Place)));

    public static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
