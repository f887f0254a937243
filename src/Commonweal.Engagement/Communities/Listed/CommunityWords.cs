using Commonweal.Platform.City;
using Commonweal.Platform.Ui;

namespace Commonweal.Engagement.Communities.Listed;

/// <summary>Facts of a community as a line says them.</summary>
internal static class CommunityWords
{
    /// <summary>Names of its districts in the reader's language.</summary>
    public static string Districts(Community community, Here here)
        => string.Join(" · ", community.Districts.Select(d => here.City.District(d.DistrictCode)).OfType<District>().Select(d => here.Text(d.Name)));
}
