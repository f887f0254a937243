using System.CommandLine;
using System.Globalization;
using Commonweal.Analysis.Signals;
using Commonweal.Platform.Commands;

namespace Commonweal.Web.Analyse.Signals;

/// <summary><c>analyse series FILE --method …</c></summary>
internal static class SeriesCommand
{
    private static readonly string[] Methods = ["recommended", "ears-c1", "ears-c2", "ears-c3", "cusum", "farrington", "farrington-flexible"];

    private static readonly Dictionary<string, FarringtonThreshold> Thresholds = new(StringComparer.Ordinal)
    {
        ["power"] = FarringtonThreshold.TwoThirdsPower,
        ["untransformed"] = FarringtonThreshold.Untransformed,
        ["negative-binomial"] = FarringtonThreshold.NegativeBinomial,
        ["negative-binomial-upper"] = FarringtonThreshold.NegativeBinomialAtUpperMean,
        ["negative-binomial-prediction"] = FarringtonThreshold.NegativeBinomialPrediction,
    };

    private static readonly Dictionary<string, CusumTransform> Transforms = new(StringComparer.Ordinal)
    {
        ["rossi"] = CusumTransform.Rossi,
        ["standard"] = CusumTransform.Standard,
        ["anscombe"] = CusumTransform.Anscombe,
    };

    private static readonly (Comparisons Comparison, string Name)[] ComparisonNames = [(Comparisons.Season, "season"), (Comparisons.Year, "year"), (Comparisons.FourTogether, "four-together")];

    private static readonly Argument<string> File = new("FILE.csv") { Description = "Counts, oldest first and without gaps: columns t,observed, or date,observed with a day a week, or year,week,observed." };
    private static readonly Option<string> Method = new("--method") { Description = "How a point is judged: " + string.Join(", ", Methods) + ".", DefaultValueFactory = _ => Methods[0] };
    private static readonly Option<double?> Alpha = new("--alpha") { Description = "Probability of a false alarm at one point; unless given, that of the method." };
    private static readonly Option<double> MinSigma = new("--min-sigma") { Description = "EARS: the least standard deviation assumed; 1 tames small counts." };
    private static readonly Option<int> Baseline = new("--baseline") { Description = "CUSUM: how many points at the beginning the mean is taken from.", DefaultValueFactory = _ => 52 };
    private static readonly Option<int> Years = new("--years") { Description = "Farrington: how many years back the history goes.", DefaultValueFactory = _ => 5 };
    private static readonly Option<int> GateEvents = new("--gate") { Description = "Farrington: no alarm with fewer events in four points.", DefaultValueFactory = _ => 5 };
    private static readonly Option<string?> Threshold = new("--threshold") { Description = "Farrington: how the threshold is drawn: " + string.Join(", ", Thresholds.Keys) + "; unless given, that of the method." };
    private static readonly Option<string> Transform = new("--transform") { Description = "CUSUM: how a count is made comparable: " + string.Join(", ", Transforms.Keys) + ".", DefaultValueFactory = _ => "rossi" };
    private static readonly Option<int> PointsPerYear = new("--points-per-year") { Description = "With the column t: 52 for weeks, 12 for months.", DefaultValueFactory = _ => 52 };
    private static readonly Option<bool> Reference = new("--reference") { Description = "Compute as R's surveillance 1.20.3 does where it differs from the literature, to compare with it." };

    internal static Command Build()
    {
        Method.AcceptOnlyFromAmong(Methods);
        Threshold.AcceptOnlyFromAmong([.. Thresholds.Keys]);
        Transform.AcceptOnlyFromAmong([.. Transforms.Keys]);
        var command = new Command("series", "Say which points of a series of counts stand out: a question to people who know the place, never a finding.")
        {
            File, Method, Alpha, MinSigma, Baseline, Transform, Years, GateEvents, Threshold, PointsPerYear, Reference,
        };
        command.SetAction(parsed => Answer.Write(parsed, Judge(parsed), Print));
        return command;
    }

    private static SeriesAnswer Judge(ParseResult parsed)
    {
        var pointsPerYear = parsed.GetValue(PointsPerYear);
        var method = parsed.GetRequiredValue(Method);
        // Three points on either side of each anniversary must not meet; the recommended year is one of weeks.
        if (pointsPerYear is < 7 or > 366) throw Misspoken("--points-per-year", pointsPerYear, "from 7 to 366");
        if (pointsPerYear != 52 && method == "recommended") throw Misspoken("--points-per-year", pointsPerYear, "52 with recommended, which counts weeks");
        var read = SeriesFile.Read(parsed.GetRequiredValue(File), pointsPerYear);
        var judged = Judge(parsed, method, read.Series);
        return new SeriesAnswer(method, judged.Count(p => p.Alarm), [.. judged.Select(p => new SeriesPoint(read.Names[p.Index], p.Observed, p.Expected, p.Threshold, p.Alarm, Names(p.Comparisons)))]);
    }

    private static IReadOnlyList<SignalPoint> Judge(ParseResult parsed, string method, CountSeries series)
    {
        var formulas = parsed.GetValue(Reference) ? FormulaSource.Reference : FormulaSource.Textbook;
        var sigma = parsed.GetValue(MinSigma);
        if (sigma < 0 || !double.IsFinite(sigma)) throw Misspoken("--min-sigma", sigma, "0 or more");
        double Probability(double usual) => parsed.GetValue(Alpha) is not { } said ? usual : said is > 0 and < 1 ? said : throw Misspoken("--alpha", said, "over 0 and under 1");
        return method switch
        {
            "recommended" => Recommended.Detect(series, Probability(0.01)),
            "ears-c1" => Ears.C1(series, Probability(0.001), sigma),
            "ears-c2" => Ears.C2(series, Probability(0.001), sigma),
            "ears-c3" => Ears.C3(series, Probability(0.025), sigma, formulas),
            "cusum" => Cusum.Detect(
                series, parsed.GetValue(Baseline) is >= 1 and var baseline ? baseline : throw Misspoken("--baseline", parsed.GetValue(Baseline), "1 or more"), Transforms[parsed.GetRequiredValue(Transform)]),
            "farrington" => Farrington.Detect(series, Settings(parsed, FarringtonSettings.Original, Probability(0.01), formulas)),
            _ => Farrington.Detect(series, Settings(parsed, FarringtonSettings.Flexible, Probability(0.05), formulas)),
        };
    }

    private static FarringtonSettings Settings(ParseResult parsed, FarringtonSettings settings, double alpha, FormulaSource formulas)
    {
        var (years, events) = (parsed.GetValue(Years), parsed.GetValue(GateEvents));
        if (years is < 1 or > 50) throw Misspoken("--years", years, "from 1 to 50");
        if (events < 0) throw Misspoken("--gate", events, "0 or more");
        return settings with { Alpha = alpha, Years = years, Gate = new SmallCountGate(events, 4), Formulas = formulas, Threshold = parsed.GetValue(Threshold) is { } threshold ? Thresholds[threshold] : settings.Threshold };
    }

    private static CommandFailure Misspoken(string option, IFormattable said, string allowed)
        => new(string.Create(CultureInfo.InvariantCulture, $"{option} is {said}; it may be {allowed}."), ExitCode.Usage);

    private static void Print(SeriesAnswer answer, TextWriter output)
    {
        var table = new TableText("t", "observed", "expected", "threshold", "alarm");
        foreach (var point in answer.Points) table.Add(point.T, point.Observed, Rounded(point.Expected), Rounded(point.Threshold), point.Alarm ? $"alarm {string.Join(", ", point.Comparisons ?? [])}".TrimEnd() : "");
        table.WriteTo(output);
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Alarms} of {answer.Points.Count} points stand out. Ask what happened then; a figure is no finding, and says nothing of persons or communities."));
    }

    // Only the recommended method says what it compared with.
    private static string[]? Names(Comparisons found) => found == Comparisons.None ? null
        : [.. from pair in ComparisonNames where found.HasFlag(pair.Comparison) select pair.Name];

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 2) : null;
}
