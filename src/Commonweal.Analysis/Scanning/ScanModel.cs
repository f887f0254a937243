namespace Commonweal.Analysis.Scanning;

/// <summary>How cases come about where nothing is unusual.</summary>
public enum ScanModel
{
    /// <summary>Cases are rare among those who could be concerned: their number is in proportion to the population.</summary>
    Poisson,

    /// <summary>Each of the population is a case or is not, as with answers to a yes-or-no question.</summary>
    Bernoulli,
}
