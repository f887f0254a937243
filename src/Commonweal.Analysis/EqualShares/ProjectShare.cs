namespace Commonweal.Analysis.EqualShares;

/// <summary>How a project fared.</summary>
/// <param name="Project">The project.</param>
/// <param name="Supporters">How many voters support it.</param>
/// <param name="Way">How it came by its money, if it did.</param>
/// <param name="EffectiveSupport">
/// Its cost divided by the most anybody paid for one point given: the number of supporters, if all could pay the same, and less
/// the more of them had already spent their share. Zero where the supporters did not pay for it.
/// </param>
/// <param name="Paid">What its supporters paid from their shares: its cost, or nothing.</param>
/// <param name="Left">What its supporters have left together when the count ends.</param>
public sealed record ProjectShare(BudgetProject Project, long Supporters, FundingWay Way, Fraction EffectiveSupport, Fraction Paid, Fraction Left);
