namespace Commonweal.Analysis.Segregation;

/// <summary>Profiles over thresholds of a group's share and their distance from that of even mixing (Hong and Sadahiro 2014).</summary>
internal static class ShareProfile
{
    /// <param name="share">The group's share of everybody.</param>
    /// <param name="thresholds">How many thresholds from 0 to 1.</param>
    /// <param name="profile">The profile at a threshold; asked in rising order.</param>
    public static double Distance(double share, int thresholds, Func<double, double> profile)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(thresholds, 2);
        var (under, over) = (0.0, 0.0);
        for (var step = 0; step < thresholds; step++)
        {
            var threshold = (double)step / (thresholds - 1);
            var value = profile(threshold);
            if (threshold < share)
                under += value;
            else
                over += value;
        }

        return (share - ((under - over) / thresholds)) / (1 - share);
    }
}
