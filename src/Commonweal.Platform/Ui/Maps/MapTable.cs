using System.Globalization;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Pictures;

namespace Commonweal.Platform.Ui.Maps;

/// <summary>The figures of a map as a table, largest first: what an eye reads from the shades, everyone can read here.</summary>
internal static class MapTable
{
    public static void Write(
        Markup html, PictureFrame frame, MapPicture picture, Func<MapDistrict, string> shade, Func<MapDistrict, string> say, Texts texts)
    {
        frame.OpenTable(html, "map-table", texts);
        html.Add($"<thead><tr><th scope=\"col\">{texts["common.district"]}</th><th scope=\"col\" class=\"picture-number\">{picture.Unit}</th></tr></thead><tbody>");
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

        PictureFrame.CloseTable(html);
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
