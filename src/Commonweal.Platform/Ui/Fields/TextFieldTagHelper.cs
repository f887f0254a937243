using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Fields;

/// <summary><c>&lt;c-text for="Words" label="key" hint="key" rows="8" /&gt;</c>: one line, or several with <c>rows</c>.</summary>
[HtmlTargetElement("c-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextFieldTagHelper(Texts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    public int Rows { get; set; }

    public bool Optional { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(For, View, texts);
        var control = new TagBuilder(Rows > 0 ? "textarea" : "input") { TagRenderMode = Rows > 0 ? TagRenderMode.Normal : TagRenderMode.SelfClosing };
        FieldParts.Copy(context, output, control);
        control.Attributes["class"] = "ds-input";
        control.Attributes["id"] = parts.Id;
        control.Attributes["name"] = parts.Name;
        if (!control.Attributes.ContainsKey("dir") && Type is "text") control.Attributes["dir"] = "auto";
        FieldParts.Attribute(control, "aria-describedby", parts.DescribedBy(Hint));
        if (parts.Error is not null) control.Attributes["aria-invalid"] = "true";
        if (Rows > 0)
        {
            control.Attributes["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
            // A browser drops the first newline inside a textarea.
            control.InnerHtml.AppendHtml("\n").Append(parts.Typed ?? "");
        }
        else
        {
            control.Attributes["type"] = Type;
            if (Type != "password") FieldParts.Attribute(control, "value", parts.Typed);
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-field");
        output.Content.AppendHtml(parts.Label(Label, Optional)).AppendHtml(parts.Hint(Hint)).AppendHtml(control).AppendHtml(parts.ErrorMessage());
    }
}
