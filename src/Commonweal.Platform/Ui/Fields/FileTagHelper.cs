using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Fields;

/// <summary><c>&lt;c-file for="File" label="key" hint="key" accept=".csv" /&gt;</c>: a file from the person's own machine; with <c>multiple</c>, several.</summary>
[HtmlTargetElement("c-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper(Texts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(For, View, texts);
        var control = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        FieldParts.Copy(context, output, control);
        control.Attributes["class"] = "ds-input";
        control.Attributes["type"] = "file";
        control.Attributes["id"] = parts.Id;
        control.Attributes["name"] = parts.Name;
        FieldParts.Attribute(control, "aria-describedby", parts.DescribedBy(Hint));
        if (parts.Error is not null) control.Attributes["aria-invalid"] = "true";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-field");
        output.Content.AppendHtml(parts.Label(Label, Optional)).AppendHtml(parts.Hint(Hint)).AppendHtml(control).AppendHtml(parts.ErrorMessage());
    }
}
