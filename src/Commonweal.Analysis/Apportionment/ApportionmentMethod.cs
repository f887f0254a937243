namespace Commonweal.Analysis.Apportionment;

/// <summary>
/// How fractions of a seat are dealt with. All but Hamilton's divide the weights by a common divisor and round each quotient
/// at a signpost between two whole numbers k and k+1; where it stands decides whom rounding favours
/// (Balinski and Young, Fair Representation, 1982).
/// </summary>
public enum ApportionmentMethod
{
    /// <summary>Largest remainders (Hare-Niemeyer): everybody within one seat of the exact share, but more seats in all can cost one a seat.</summary>
    Hamilton,

    /// <summary>Signpost k + ½ (Sainte-Laguë): favours neither large nor small.</summary>
    Webster,

    /// <summary>Signpost k + 1 (D'Hondt): favours the large.</summary>
    Jefferson,

    /// <summary>Signpost k: favours the small; with enough seats everybody has one.</summary>
    Adams,

    /// <summary>Signpost k(k+1)/(k+½), the harmonic mean: favours the small a little; with enough seats everybody has one.</summary>
    Dean,

    /// <summary>Signpost √(k(k+1)), the geometric mean (equal proportions): favours the small a little; with enough seats everybody has one.</summary>
    HuntingtonHill,
}
