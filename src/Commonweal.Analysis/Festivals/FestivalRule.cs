namespace Commonweal.Analysis.Festivals;

/// <summary>How the dates of one festival are found. Dates outside the almanac's year are of no interest to whoever asks.</summary>
/// <param name="Tradition">The tradition's name.</param>
/// <param name="Name">The festival's name in its tradition.</param>
/// <param name="Dates">All its dates in a year, one, none or two.</param>
internal sealed record FestivalRule(string Tradition, string Name, Func<Almanac, IEnumerable<Reckoning>> Dates)
{
    internal static FestivalRule Once(string tradition, string name, string method, int uncertainty, Func<Almanac, DateOnly> date)
        => new(tradition, name, almanac => [new Reckoning(date(almanac), method, uncertainty)]);

    internal static FestivalRule Often(string tradition, string name, string method, int uncertainty, Func<Almanac, IEnumerable<DateOnly>> dates)
        => new(tradition, name, almanac => dates(almanac).Select(date => new Reckoning(date, method, uncertainty)));
}
