namespace Commonweal.Analysis.EqualShares;

/// <summary>What those paid who gave a project the same number of points.</summary>
/// <param name="Points">The points each of them gave; 1 for an approval.</param>
/// <param name="Supporters">How many they are.</param>
/// <param name="Each">The full price for them; zero where the project was not bought.</param>
/// <param name="InFull">How many paid the full price.</param>
/// <param name="WithAllTheyHad">How many had less and paid all of it, those with nothing left not counted.</param>
/// <param name="TheirTotal">What these paid together.</param>
public sealed record SupporterPayments(decimal Points, long Supporters, Fraction Each, long InFull, long WithAllTheyHad, Fraction TheirTotal)
{
    /// <summary>How many had nothing left to pay with.</summary>
    public long WithNothing => Supporters - InFull - WithAllTheyHad;

    /// <summary>What all of them paid together.</summary>
    public Fraction Total => (Each * new Fraction(InFull, 1)) + TheirTotal;
}
