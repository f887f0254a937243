using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Pictures;

namespace Commonweal.Platform.Ui.Maps;

/// <summary>The map beside a list of districts, and what the script needs to let a point be set on it.</summary>
internal sealed record PointPicker(
    DistrictShapes Shapes,
    Func<string, string> NameOf,
    (string Name, string? Value) Latitude,
    (string Name, string? Value) Longitude,
    string Script)
{
    public Markup Write(Markup html, Texts texts)
    {
        html.Add($"<div class=\"point-picker\" data-districts=\"{DistrictEndpoints.Path}?v={Shapes.Version}\" data-label=\"{texts["maps.picker.label"]}\" data-help=\"{texts["maps.picker.help"]}\"");
        // The script puts the district's name where the brace stands.
        html.Add($" data-set=\"{texts["maps.picker.set", ("district", "{}")]}\" data-outside=\"{texts["maps.picker.outside"]}\" data-zoom-in=\"{texts["maps.picker.zoomIn"]}\" data-zoom-out=\"{texts["maps.picker.zoomOut"]}\">");
        html.Add($"<svg class=\"map-drawing\" viewBox=\"0 0 {Shapes.Width} {Shapes.Height}\" role=\"img\" aria-label=\"{texts["maps.picker.label"]}\">");
        foreach (var shape in Shapes.All)
        {
            html.Add($"<path class=\"map-plain\" d=\"{shape.Path}\"><title>{NameOf(shape.Code)}</title></path>");
        }

        if (Shapes.All.Count <= MapDrawing.MostLabels)
        {
            html.Add($"<g class=\"map-labels\">");
            foreach (var shape in Shapes.All)
            {
                html.Add($"<text class=\"map-plain\" x=\"{shape.Label.X}\" y=\"{shape.Label.Y}\">{NameOf(shape.Code)}</text>");
            }

            html.Add($"</g>");
        }

        html.Add($"</svg><input type=\"hidden\" name=\"{Latitude.Name}\" value=\"{Latitude.Value}\"/><input type=\"hidden\" name=\"{Longitude.Name}\" value=\"{Longitude.Value}\"/>");
        html.Add($"<div class=\"point-tools\" hidden=\"hidden\"><p class=\"point-state\" role=\"status\"></p><button type=\"button\" class=\"ds-button\" data-variant=\"secondary\" data-size=\"sm\">{texts["maps.picker.remove"]}</button></div>");
        return html.Add($"<script type=\"module\" src=\"{Script}\"></script></div>");
    }
}
