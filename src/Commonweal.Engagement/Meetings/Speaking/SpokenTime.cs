using System.Globalization;

namespace Commonweal.Engagement.Meetings.Speaking;

internal static class SpokenTime
{
    /// <summary>Minutes and seconds, as 4:30.</summary>
    public static string Of(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}");
}
