using Commonweal.Analysis.Apportionment;

namespace Commonweal.Benchmarks.Figures.Analysis;

/// <summary>Sharing a million to the cent, and how time grows with those who share.</summary>
internal static class ApportionmentSpeed
{
    internal static Task MeasureAsync()
    {
        foreach (var method in Enum.GetValues<ApportionmentMethod>())
        {
            var (first, best) = Growth.Seconds(5, Share(10_000, method));
            Figure.Note($"10,000 communities share a million to the cent by {method}: {first:0.000} s the first time, {best:0.000} s the best of 5");
        }

        // Huntington and Hill's claims are squares, the largest numbers compared.
        Figure.AtMost("analysis-apportionment-growth", Growth.Exponent("communities share a million to the cent by HuntingtonHill", 5, [1_000, 4_000, 16_000, 64_000], size => Share(size, ApportionmentMethod.HuntingtonHill)), 1.5);
        Figure.Note($"promised: communities · log(communities), however many cents: an exponent a little over 1");
        return Task.CompletedTask;
    }

    private static Action Share(int communities, ApportionmentMethod method)
    {
        var random = new Random(3);
        decimal[] weights = [.. Enumerable.Range(0, communities).Select(_ => (decimal)random.Next(1, 1_000_000))];
        return () => Proportional.Money(weights, 1_000_000m, 0.01m, method, minimum: 1m);
    }
}
