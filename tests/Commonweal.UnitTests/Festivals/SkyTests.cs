using Commonweal.Analysis.Festivals.Sky;

namespace Commonweal.UnitTests.Festivals;

/// <summary>Sun and Moon against another ephemeris, 2015 to 2030.</summary>
public sealed class SkyTests
{
    private const double Seconds = 1.0 / 86400;

    [Fact]
    public void MoonPhases_AreWithin25Seconds()
        => Assert.All(ReferenceFestivals.Instants("moon_phases.csv"), phase => Assert.InRange(Math.Abs(PhaseNearest(phase.Name, phase.Instant) - phase.Instant) / Seconds, 0, 25));

    [Fact]
    public void MoonPhases_AreWithin8SecondsOnTheMean()
        => Assert.InRange(ReferenceFestivals.Instants("moon_phases.csv").Average(phase => Math.Abs(PhaseNearest(phase.Name, phase.Instant) - phase.Instant)) / Seconds, 0, 8);

    [Fact]
    public void EquinoxesAndSolstices_AreWithin35Seconds()
        => Assert.All(ReferenceFestivals.Instants("equinoxes.csv"), turn => Assert.InRange(Math.Abs(Sun.Reaches(Longitude(turn.Name), turn.Instant) - turn.Instant) / Seconds, 0, 35));

    /// <summary>By definition at Greenwich on the equator, around the equinoxes: twelve hours and the few minutes refraction adds.</summary>
    [Fact]
    public void EquatorialDay_LastsTwelveHoursAndSevenMinutes()
    {
        var island = new Place("", 0, 0, 0);
        var day = new DateOnly(2026, 3, 20);

        Assert.Equal(12 + 6.7 / 60, (island.Sunset(day) - island.Sunrise(day)) * 24, 0.02);
        Assert.Equal(12 + 7.4 / 60, ((island.Sunset(day) + island.Sunrise(day)) / 2 - island.Midnight(day)) * 24, 0.02);
    }

    [Fact]
    public void Moments_RunThroughTheDayInOrder()
    {
        double[] parts = [-0.5, -0.05, 0, 0.5, 1, 1.5];
        var moments = parts.Select(part => Place.Delhi.Moment(new DateOnly(2026, 11, 8), part)).ToList();

        Assert.Equal(moments.Order(), moments);
        Assert.All(moments.Skip(2).Take(4), moment => Assert.InRange(moment - Place.Delhi.Midnight(new DateOnly(2026, 11, 8)), 0.25, 1.05));
    }

    private static double PhaseNearest(string name, double instant)
    {
        var elongation = name switch { "new" => 0, "first" => 90, "full" => 180, _ => 270 };
        return Enumerable.Range(Moon.Nearest(instant) - 2, 5).Select(moon => Moon.Phase(moon, elongation)).MinBy(found => Math.Abs(found - instant));
    }

    private static double Longitude(string name) => name switch { "march_equinox" => 0, "june_solstice" => 90, "september_equinox" => 180, _ => 270 };
}
