namespace Commonweal.Analysis.Signals;

/// <summary>Probabilities asked for must lie strictly between 0 and 1.</summary>
internal static class Probability
{
    internal static double Checked(double probability, string name) =>
        probability is > 0 and < 1 ? probability : throw new ArgumentOutOfRangeException(name, probability, "A probability lies between 0 and 1.");
}
