using Commonweal.Analysis.Festivals.Sky;

namespace Commonweal.Analysis.Festivals.Calendars;

/// <summary>Months of the Hindu calendar, from new moon to new moon, named after the sign the Sun enters in them.</summary>
internal enum HinduMonth { Chaitra, Vaishakha, Jyeshtha, Ashadha, Shravana, Bhadrapada, Ashvina, Kartika, Margashirsha, Pausha, Magha, Phalguna }

/// <summary>
/// The lunar months that touch a civil year. A month in which the Sun enters no sign is a leap month and keeps no festivals; one in
/// which it enters two keeps those of both (Chatterjee, Indian Calendric System, 1988).
/// </summary>
internal sealed class HinduMonths
{
    private readonly int first;
    private readonly int[] signs;

    internal HinduMonths(int year)
    {
        first = Moon.Nearest(Place.Delhi.Midnight(new DateOnly(year - 1, 11, 1)));
        signs = [.. Enumerable.Range(first, 18).Select(moon => (int)(Sun.StellarLongitude(Moon.Phase(moon, 0)) / 30))];
        Year = year;
    }

    internal int Year { get; }

    /// <summary>Numbers of the new moons that begin a month of this name, leap months left out.</summary>
    internal IEnumerable<int> Of(HinduMonth month)
        => Enumerable.Range(0, signs.Length - 1).Where(at => Keeps(at, (int)month)).Select(at => first + at);

    private bool Keeps(int at, int month)
    {
        var entered = (signs[at + 1] - signs[at] + 12) % 12;
        return Enumerable.Range(1, entered).Any(step => (signs[at] + step) % 12 == month);
    }
}
