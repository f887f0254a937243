using System.Text.Encodings.Web;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Pictures;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Maps;

/// <summary>
/// <c>&lt;c-point-picker latitude="Latitude" longitude="Longitude" /&gt;</c>, inside the <c>&lt;c-choices&gt;</c> of the
/// districts: a map of them. With JavaScript a point can be set on it, which also chooses its district in the list;
/// without, the list alone is the answer. Both fields are texts; read them with <see cref="MapPoint.Read"/>.
/// </summary>
[HtmlTargetElement("c-point-picker", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PointPickerTagHelper(Texts texts, HtmlEncoder encoder, Here here, CityShapes city, IFileVersionProvider versions) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    /// <summary>The field of the point's latitude.</summary>
    public required ModelExpression Latitude { get; set; }

    /// <summary>The field of the point's longitude.</summary>
    public required ModelExpression Longitude { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (city.Latest is not { } shapes)
        {
            return;
        }

        var request = View.HttpContext.Request;
        var picker = new PointPicker(
            shapes,
            code => here.City.District(code) is { } district ? here.Text(district.Name) : code,
            Field(Latitude),
            Field(Longitude),
            versions.AddFileVersionToPath(request.PathBase, "/js/point-picker.js"));
        output.Content.SetHtmlContent(picker.Write(new Markup(encoder), texts));
    }

    private (string Name, string? Value) Field(ModelExpression field)
    {
        var parts = new FieldParts(field, View, texts);
        return (parts.Name, parts.Typed);
    }
}
