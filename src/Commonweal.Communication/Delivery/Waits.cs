namespace Commonweal.Communication.Delivery;

/// <summary>How long to wait between attempts at what is useful for hours rather than days: texts, notices, posts.</summary>
internal static class Waits
{
    private static readonly TimeSpan[] Steps = [TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3)];

    /// <summary>After so many attempts before this one; the dispatch's own end ends the trying.</summary>
    public static TimeSpan After(int attempts) => Steps[Math.Min(attempts, Steps.Length - 1)];
}
