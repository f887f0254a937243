using System.Globalization;

namespace Commonweal.Analysis.Signals;

/// <summary>How a Farrington method chooses its history, fits it and draws its threshold.</summary>
public sealed record FarringtonSettings
{
    /// <summary>
    /// Farrington, Andrews, Beale and Catchpole (1996): three weeks on either side in each of five years, a trend where it
    /// is significant, a threshold on the scale of the power ⅔ at 1 − α/2 with α = 0.01, five events in four weeks.
    /// </summary>
    public static FarringtonSettings Original { get; } = new()
    {
        Alpha = 0.01,
        Periods = 1,
        WeightedAbove = 1,
        RecentLeftOut = 0,
        TrendBelow = 0.05,
        TwoSided = true,
        Threshold = FarringtonThreshold.TwoThirdsPower,
    };

    /// <summary>
    /// Noufaily, Enki, Farrington, Garthwaite, Andrews and Charlett (2013), with a negative binomial threshold: all weeks
    /// of five years with ten periods as seasons, the last 26 left out, a trend always.
    /// </summary>
    public static FarringtonSettings Flexible { get; } = new();

    /// <summary>How many years back the history goes.</summary>
    public int Years { get; init => field = AtLeast(value, 1); } = 5;

    /// <summary>How many points on either side of the same time in other years belong to the season of the point judged.</summary>
    public int HalfWindow { get; init => field = AtLeast(value, 0); } = 3;

    /// <summary>The probability of a false alarm at one point; halved where <see cref="TwoSided"/>.</summary>
    public double Alpha { get; init => field = Probability.Checked(value, nameof(value)); } = 0.05;

    /// <summary>Number of seasons: 1 takes only the windows around the same time of other years, 10 all points between them too.</summary>
    public int Periods { get; init => field = AtLeast(value, 1); } = 10;

    /// <summary>Past counts with a standardised Anscombe residual above this are given less weight, so that an old surge does not hide a new one.</summary>
    public double WeightedAbove { get; init; } = 2.58;

    /// <summary>How many points right before the one judged are left out, so that a slow rise does not become its own history.</summary>
    public int RecentLeftOut { get; init => field = AtLeast(value, 0); } = 26;

    /// <summary>The p-value a trend must be below to be kept: 1 keeps every one, 0 none and fits none.</summary>
    public double TrendBelow { get; init; } = 1;

    /// <summary>Whether the threshold is drawn at 1 − α/2 instead of 1 − α.</summary>
    public bool TwoSided { get; init; }

    /// <summary>How the threshold is drawn.</summary>
    public FarringtonThreshold Threshold { get; init; } = FarringtonThreshold.NegativeBinomial;

    /// <summary>Whose standard error of the expected count is taken; the reference's is that of its flexible method.</summary>
    public FormulaSource Formulas { get; init; } = FormulaSource.Textbook;

    /// <summary>What must have been counted lately before there can be an alarm.</summary>
    public SmallCountGate Gate { get; init; } = SmallCountGate.FiveInFour;

    private static int AtLeast(int value, int least) =>
        value >= least ? value : throw new ArgumentOutOfRangeException(nameof(value), value, string.Create(CultureInfo.InvariantCulture, $"At least {least} is needed."));
}
