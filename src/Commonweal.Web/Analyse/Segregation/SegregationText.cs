using System.Globalization;

namespace Commonweal.Web.Analyse.Segregation;

/// <summary>The answer for people.</summary>
internal static class SegregationText
{
    internal static void Print(SegregationDocument document, TextWriter output)
    {
        foreach (var period in document.Periods)
            Print(period, output);
        if (document.Changes.Count == 0)
            return;
        output.WriteLine("What changed mutual information");
        var changes = new TableText("from", "to", "difference", "areas or groups new", "areas or groups gone", "sizes of groups", "sizes of areas", "living apart");
        foreach (var change in document.Changes)
            changes.Add(change.From, change.To, Rounded(change.Difference), Rounded(change.Additions), Rounded(change.Removals), Rounded(change.GroupMargins), Rounded(change.AreaMargins), Rounded(change.Structure));
        changes.WriteTo(output);
    }

    private static void Print(PeriodMix period, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(period.Year is { } year ? year + ": " : "")}{period.People:0} counted in {period.Areas} areas"));
        output.WriteLine();
        var indices = new TableText("index", "value", "without chance", "low", "high");
        foreach (var (name, index) in new[] { ("mutual information M", period.MutualInformation), ("information theory H", period.InformationTheory), ("dissimilarity D", period.Dissimilarity) })
            indices.Add(name, Rounded(index.Value), Rounded(index.Corrected), Rounded(index.Low), Rounded(index.High));
        indices.Add("Gini", Rounded(period.Gini), null, null, null);
        indices.WriteTo(output);
        output.WriteLine();

        var groups = new TableText("group", "share", "dissimilarity", "isolation", "linkage");
        foreach (var group in period.Groups)
            groups.Add(group.Group, Rounded(group.Share), Rounded(group.Dissimilarity), Rounded(group.Isolation), Rounded(group.Linkage));
        groups.WriteTo(output);
        output.WriteLine();
        if (period.Parts.Count == 0)
            return;

        var parts = new TableText("between", "M", "H");
        foreach (var part in period.Parts)
            parts.Add(part.Level, Rounded(part.MutualInformation), Rounded(part.InformationTheory));
        parts.WriteTo(output);
        output.WriteLine();
    }

    private static decimal? Rounded(double? value) => value is { } number ? Math.Round((decimal)number, 4) + 0.0000m : null;
}
