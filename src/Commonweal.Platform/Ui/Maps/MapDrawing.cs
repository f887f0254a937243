using System.Text.Encodings.Web;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Pictures;

namespace Commonweal.Platform.Ui.Maps;

/// <summary>Writes a map: caption, drawing, legend, and the same figures as a table beside it.</summary>
internal sealed class MapDrawing
{
    /// <summary>Up to so many districts carry their name on the map itself; more would be a thicket.</summary>
    internal const int MostLabels = 15;

    private readonly MapPicture picture;
    private readonly Texts texts;
    private readonly Markup html;
    private readonly MapSteps steps;
    private readonly Dictionary<string, MapDistrict> known;

    private MapDrawing(MapPicture picture, Texts texts, HtmlEncoder encoder)
    {
        this.picture = picture;
        this.texts = texts;
        html = new Markup(encoder);
        steps = MapSteps.Of(picture.Districts.Select(district => district.Value).OfType<decimal>(), picture.Decimals);
        known = picture.Districts.ToDictionary(district => district.Code, StringComparer.Ordinal);
    }

    public static Markup Write(MapPicture picture, Texts texts, HtmlEncoder encoder)
    {
        var drawing = new MapDrawing(picture, texts, encoder);
        drawing.WriteFigure();
        return drawing.html;
    }

    private void WriteFigure()
    {
        var frame = new PictureFrame(picture.Id, picture.Caption, picture.Unit, picture.Summary, picture.Source);
        frame.Open(html, "map");
        html.Add($"<div class=\"map-sides\">");
        if (picture.Shapes is { } shapes)
        {
            html.Add($"<div class=\"map-side\">");
            WriteSvg(shapes);
            MapLegend.Write(html, picture, steps, texts);
            html.Add($"</div>");
        }

        MapTable.Write(html, frame, picture, ShadeClass, Say, texts);
        html.Add($"</div>");
        frame.Close(html, texts);
    }

    private void WriteSvg(DistrictShapes shapes)
    {
        var linked = picture.Districts.Any(district => district.Link is not null);
        if (linked)
        {
            html.Add($"<a class=\"map-skip\" href=\"#{picture.Id}-table\">{texts["maps.skip"]}</a>");
        }

        // A picture hides what is inside it from readers of the screen: where districts are links it is a group instead.
        html.Add($"<svg class=\"map-drawing\" viewBox=\"0 0 {shapes.Width} {shapes.Height}\" role=\"{(linked ? "group" : "img")}\" aria-labelledby=\"{picture.Id}-caption\">");
        html.Add($"<defs><pattern id=\"{picture.Id}-hidden\" width=\"14\" height=\"14\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">");
        html.Add($"<path class=\"map-hidden-ground\" d=\"M0 0h14v14H0z\"/><path class=\"map-hidden-stripe\" d=\"M0 0h5v14H0z\"/></pattern></defs>");
        foreach (var shape in shapes.All)
        {
            WriteDistrict(shape, Known(shape));
        }

        if (shapes.All.Count <= MostLabels)
        {
            WriteLabels(shapes);
        }

        html.Add($"</svg>");
    }

    private void WriteDistrict(DistrictShape shape, MapDistrict district)
    {
        var words = texts["maps.districtValue", ("district", district.Name), ("unit", picture.Unit), ("value", Say(district))];
        if (district.Link is { } link)
        {
            html.Add($"<a href=\"{link}\" aria-label=\"{words}\">");
        }

        html.Add($"<path class=\"{ShadeClass(district)}\" d=\"{shape.Path}\"");
        if (district.IsHidden)
        {
            html.Add($" fill=\"url(#{picture.Id}-hidden)\"");
        }

        html.Add($"><title>{words}</title></path>");
        if (district.Link is not null)
        {
            html.Add($"</a>");
        }
    }

    private void WriteLabels(DistrictShapes shapes)
    {
        html.Add($"<g class=\"map-labels\" aria-hidden=\"true\">");
        foreach (var shape in shapes.All)
        {
            var district = Known(shape);
            html.Add($"<text class=\"{ShadeClass(district)}\" x=\"{shape.Label.X}\" y=\"{shape.Label.Y}\">{district.Name}</text>");
        }

        html.Add($"</g>");
    }

    private MapDistrict Known(DistrictShape shape) =>
        known.GetValueOrDefault(shape.Code) ?? new MapDistrict(shape.Code, shape.Name, null);

    private string ShadeClass(MapDistrict district) => district switch
    {
        { IsHidden: true } => "map-hidden",
        { Value: { } value } => "map-step-" + (char)('0' + steps.ShadeOf(value, picture.Decimals)),
        _ => "map-none",
    };

    private string Say(MapDistrict district) => PictureNumbers.Say(district.Value, district.IsHidden, picture.Decimals, texts);
}
