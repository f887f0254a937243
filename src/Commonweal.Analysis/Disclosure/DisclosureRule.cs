namespace Commonweal.Analysis.Disclosure;

/// <summary>What a city demands before counts leave the building.</summary>
public sealed record DisclosureRule
{
    /// <summary>The least minimum cell any city may set.</summary>
    public const int LeastMinimum = 5;

    /// <summary>A rule.</summary>
    /// <param name="minimum">Counts under it are hidden, totals among them.</param>
    /// <param name="showZeros">Whether 'nobody' may be said; where zeros are shown, what cannot happen is no secret.</param>
    /// <param name="protection">How wide an attacker's interval for a hidden count must stay; the minimum unless given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is under <see cref="LeastMinimum"/>, or the protection under 1.</exception>
    public DisclosureRule(int minimum = 10, bool showZeros = false, int? protection = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, LeastMinimum);
        ArgumentOutOfRangeException.ThrowIfLessThan(protection ?? minimum, 1, nameof(protection));
        (Minimum, ShowZeros, Protection) = (minimum, showZeros, protection ?? minimum);
    }

    /// <summary>Minimum 10, zeros hidden, intervals at least 10 wide.</summary>
    public static DisclosureRule Default { get; } = new();

    /// <summary>Counts under it are hidden.</summary>
    public int Minimum { get; }

    /// <summary>Whether zeros are shown.</summary>
    public bool ShowZeros { get; }

    /// <summary>
    /// The least difference between the highest and the lowest value a hidden count may have for an attacker. As wide as
    /// the minimum, it keeps even 'this count is small' from being certain.
    /// </summary>
    public int Protection { get; }

    internal bool Hides(long count) => count < Minimum && !(ShowZeros && count == 0);
}
