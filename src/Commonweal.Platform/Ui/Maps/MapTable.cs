using System.Globalization;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Pictures;

namespace Commonweal.Platform.Ui.Maps;

/// <summary>The figures of a map as a table, largest first: what an eye reads from the shades, everyone can read here.</summary>
internal static class MapTable
{
    public static void Write(
        Markup html, MapPicture picture, Func<MapDistrict, string> shade, Func<MapDistrict, string> say, Texts texts)
    {
        html.Add($"<div class=\"picture-table map-table\" id=\"{picture.Id}-table\" role=\"region\" tabindex=\"0\" aria-label=\"{texts["pictures.tableOf", ("caption", picture.Caption)]}\">");
        html.Add($"<table><thead><tr><th scope=\"col\">{texts["common.district"]}</th><th scope=\"col\" class=\"picture-number\">{picture.Unit}</th></tr></thead><tbody>");
        foreach (var district in Sorted(picture))
        {
            html.Add($"<tr class=\"{shade(district)}\"><th scope=\"row\">");
            if (district.Link is { } link)
            {
                html.Add($"<a href=\"{link}\">{district.Name}</a>");
            }
            else
            {
                html.Add($"{district.Name}");
            }

            html.Add($"</th><td class=\"picture-number\">{say(district)}</td></tr>");
        }

        html.Add($"</tbody></table></div>");
    }

    private static IEnumerable<MapDistrict> Sorted(MapPicture picture)
    {
        var names = StringComparer.Create(CultureInfo.CurrentCulture, CompareOptions.NumericOrdering);
        return picture.Districts
            .OrderByDescending(district => district.Value.HasValue)
            .ThenByDescending(district => district.Value)
            .ThenByDescending(district => district.IsHidden)
            .ThenBy(district => district.Name, names);
    }
}
