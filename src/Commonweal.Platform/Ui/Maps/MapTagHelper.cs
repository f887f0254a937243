using System.Text.Encodings.Web;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Maps;

/// <summary><c>&lt;c-map model="…" /&gt;</c>: a map of the districts with legend and table.</summary>
[HtmlTargetElement("c-map", Attributes = "model", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MapTagHelper(Texts texts, HtmlEncoder encoder) : TagHelper
{
    /// <summary>What to show.</summary>
    public required MapPicture Model { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(MapDrawing.Write(Model, texts, encoder));
    }
}
