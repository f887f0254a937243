using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Fields;

/// <summary><c>&lt;c-select for="Department" label="key" options="Model.Departments" empty="key" /&gt;</c>: one of many.</summary>
[HtmlTargetElement("c-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper(Texts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public required IEnumerable<Choice> Options { get; set; }

    /// <summary>Catalogue key of the entry that means none, or null where one must be chosen.</summary>
    public string? Empty { get; set; }

    public bool Optional { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(For, View, texts);
        var select = new TagBuilder("select");
        FieldParts.Copy(context, output, select);
        select.Attributes["class"] = "ds-input";
        select.Attributes["id"] = parts.Id;
        select.Attributes["name"] = parts.Name;
        FieldParts.Attribute(select, "aria-describedby", parts.DescribedBy(Hint));
        if (parts.Error is not null) select.Attributes["aria-invalid"] = "true";
        if (Empty is not null) select.InnerHtml.AppendHtml(Entry(new Choice("", texts[Empty]), string.IsNullOrEmpty(parts.Typed)));
        foreach (var option in Options) select.InnerHtml.AppendHtml(Entry(option, option.Value == parts.Typed));
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-field");
        output.Content.AppendHtml(parts.Label(Label, Optional)).AppendHtml(parts.Hint(Hint)).AppendHtml(select).AppendHtml(parts.ErrorMessage());
    }

    private static TagBuilder Entry(Choice choice, bool chosen)
    {
        var option = new TagBuilder("option") { Attributes = { ["value"] = choice.Value } };
        if (chosen) option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(choice.Label);
        return option;
    }
}
