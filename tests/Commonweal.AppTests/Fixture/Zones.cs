using Commonweal.Platform.Localization;

namespace Commonweal.AppTests;

/// <summary>Cities as far from Greenwich as clocks go.</summary>
internal static class Zones
{
    /// <summary>Kiritimati: fourteen hours ahead.</summary>
    public static CityTime Ahead { get; } = new(TimeZoneInfo.FindSystemTimeZoneById("Pacific/Kiritimati"));

    /// <summary>Pago Pago: eleven hours behind.</summary>
    public static CityTime Behind { get; } = new(TimeZoneInfo.FindSystemTimeZoneById("Pacific/Pago_Pago"));
}
