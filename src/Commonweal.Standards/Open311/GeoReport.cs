namespace Commonweal.Standards.Open311;

/// <summary>The fixed values of the Open311 GeoReport v2 specification.</summary>
public static class GeoReport
{
    /// <summary>The token that names this specification in service discovery; also its XML namespace where one is needed.</summary>
    public const string Specification = "http://wiki.open311.org/GeoReport_v2";

    /// <summary>The most service requests one answer carries.</summary>
    public const int MaximumRows = 1_000;

    /// <summary>The longest description, in Unicode characters (code points).</summary>
    public const int MaximumDescription = 4_000;

    /// <summary>The longest span of time one query may cover, and the span a query covers when it names none.</summary>
    public static TimeSpan MaximumSpan { get; } = TimeSpan.FromDays(90);
}
