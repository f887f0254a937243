using System.Globalization;

namespace Commonweal.Web.Analyse.Siting;

/// <summary>The answer for people; areas stand in the order of the file.</summary>
internal static class SitingText
{
    internal static void Print(SitingDocument document, TextWriter output)
    {
        Say($"{document.Homes} homes: {document.Index} {document.Before:0.0000} before, {document.After:0.0000} after");
        if (document.PricePerHome is { } price)
            Say($"Every home placed by choice changes it by {price:0.00e+0} or less; no other home would by less than that.");
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
