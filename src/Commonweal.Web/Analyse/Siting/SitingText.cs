using System.Globalization;

namespace Commonweal.Web.Analyse.Siting;

/// <summary>The answer for people; areas stand in the order of the file.</summary>
internal static class SitingText
{
    internal static void Print(SitingDocument document, TextWriter output)
    {
        Say($"{document.Homes} homes: {document.Index} {document.Before:0.0000} before, {document.After:0.0000} after");
        if (document.PricePerHome is { } price)
            Say(price < 0
                ? (FormattableString)$"Each home placed by choice lowers it by at least {-price:0.00e+0}; no further home anywhere would lower it by more."
                : $"Each home placed by choice raises it by at most {price:0.00e+0}; any other would raise it by at least that.");
        output.WriteLine();

        var ways = new TableText("other ways", "after");
        foreach (var way in document.Compared)
            ways.Add(way.Way, Math.Round((decimal)way.After, 4) + 0.0000m);
        ways.WriteTo(output);
        output.WriteLine();

        var areas = new TableText("area", "homes");
        foreach (var area in document.Areas.Where(area => area.Homes > 0))
            areas.Add(area.Area, area.Homes);
        areas.WriteTo(output);
        Say($"{document.Areas.Count(area => area.Homes == 0)} areas get none.");

        void Say(FormattableString sentence) => output.WriteLine(sentence.ToString(CultureInfo.InvariantCulture));
    }
}
