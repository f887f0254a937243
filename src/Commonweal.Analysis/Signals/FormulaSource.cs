namespace Commonweal.Analysis.Signals;

/// <summary>Which formulas a method follows where the literature and a widely used implementation part.</summary>
public enum FormulaSource
{
    /// <summary>The formulas as published. The default.</summary>
    Textbook,

    /// <summary>
    /// What the R package surveillance 1.20.3 computes, to compare with it. It differs in three places. EARS C3 leaves today's
    /// count out of the sum and has no threshold where a baseline does not vary. Farrington's method of 1996 has the threshold 0 where the gate is
    /// closed. Farrington Flexible takes the standard
    /// error of the expected count from Σωr²/df with the weights ω of the residuals instead of φ: thresholds differ by
    /// about 1 %, by half with one season; <see cref="FarringtonThreshold.NegativeBinomial"/> does not depend on it.
    /// </summary>
    Reference,
}
