namespace Commonweal.Analysis.Disclosure;

/// <summary>The one door through which counts leave the building: by hiding, or by rounding; merge first to hide less.</summary>
public static class SafeTable
{
    /// <summary>
    /// Hides every count under the rule's minimum and as few others as are needed so that nobody can work it out from the
    /// totals. The <see cref="Attacker"/> is let loose on the result; should it ever succeed, everything is withheld.
    /// The same table and rule give the same result, so that publishing twice tells nothing more.
    /// </summary>
    /// <param name="table">The true counts.</param>
    /// <param name="rule">What is demanded.</param>
    public static ReleasedTable Release(CountTable table, DisclosureRule rule) =>
        UnlessAttacked(table, ReleasedTable.Hiding(table, Suppression.Choose(table, rule)), rule);

    /// <summary>
    /// Shows every count as one of the two multiples beside it, totals still being the sums of their parts; on average over
    /// seeds the true count (controlled rounding; Cox 1987). A count that is a multiple stays what it is. Because the figures
    /// shown add up themselves, an attacker is always left with an interval of at least the base less one.
    /// </summary>
    /// <param name="table">The true counts.</param>
    /// <param name="rule">What is demanded; its protection must be under the base, which bounds what an attacker is left with.</param>
    /// <param name="to">The base: counts become multiples of it.</param>
    /// <param name="seed">Decides the ups and downs. Keep it secret and the same for the same table: averaging many seeds gives the counts away.</param>
    /// <exception cref="ArgumentOutOfRangeException">The base is not greater than the rule's protection.</exception>
    public static ReleasedTable Round(CountTable table, DisclosureRule rule, int to, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, rule.Protection);
        return UnlessAttacked(table, ControlledRounding.Of(table, to, seed), rule);
    }

    // Both ways are safe by construction; the gate stays for the day the construction is changed.
    internal static ReleasedTable UnlessAttacked(CountTable table, ReleasedTable released, DisclosureRule rule) =>
        Attacker.FailsOn(table, released, rule) ? released : ReleasedTable.Withholding(table);
}
