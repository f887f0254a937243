using System.Globalization;
using Commonweal.Engagement.Communities;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;

namespace Commonweal.Engagement.SharedMeals;

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
        => Lines(here.Text(series.Backgrounds)).Select((words, at) => new Choice(at.ToString(CultureInfo.InvariantCulture), words));

    public IEnumerable<Choice> Rounds(IEnumerable<MealRound> rounds) => rounds.Select(r => new Choice(r.Id.ToString(), time.FullWithTime(r.StartsAt), here.Text(r.Place)));

    public static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
