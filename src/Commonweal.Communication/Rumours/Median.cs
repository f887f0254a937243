namespace Commonweal.Communication.Rumours;

/// <summary>The middle of a list of days: half took as long or less.</summary>
internal static class Median
{
    /// <summary>The lower of the two in the middle, so that 'half of them within so many days' is true; null of nothing.</summary>
    public static int? Of(IEnumerable<int> days)
    {
        int[] sorted = [.. days.Order()];
        return sorted.Length == 0 ? null : sorted[(sorted.Length - 1) / 2];
    }
}
