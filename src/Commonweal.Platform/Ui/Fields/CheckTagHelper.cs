using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Fields;

/// <summary><c>&lt;c-check for="Released" label="key" hint="key" /&gt;</c>: yes, or not.</summary>
[HtmlTargetElement("c-check", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckTagHelper(Texts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(For, View, texts);
        var input = new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes = { ["class"] = "ds-input", ["type"] = "checkbox", ["id"] = parts.Id, ["name"] = parts.Name, ["value"] = "true" },
        };
        FieldParts.Attribute(input, "aria-describedby", parts.DescribedBy(Hint));
        if (parts.Error is not null) input.Attributes["aria-invalid"] = "true";
        if (parts.Typed?.Split(',').Any(v => string.Equals(v, "true", StringComparison.OrdinalIgnoreCase)) == true) input.Attributes["checked"] = "checked";
        var label = parts.Label(Label, optional: false);
        label.Attributes["data-weight"] = "regular";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-field choice");
        output.Content.AppendHtml(input).AppendHtml(label).AppendHtml(parts.Hint(Hint)).AppendHtml(parts.ErrorMessage());
    }
}
