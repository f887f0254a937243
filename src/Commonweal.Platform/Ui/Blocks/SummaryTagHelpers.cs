using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary><c>&lt;c-summary&gt;</c>: a list of names and values, as on 'check your answers'.</summary>
[HtmlTargetElement("c-summary")]
public sealed class SummaryTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "summary");
    }
}

/// <summary><c>&lt;c-row label="key" change="/en/tell/where"&gt;value&lt;/c-row&gt;</c>.</summary>
[HtmlTargetElement("c-row", ParentTag = "c-summary")]
public sealed class SummaryRowTagHelper(Texts texts) : TagHelper
{
    public required string Label { get; set; }

    /// <summary>Where the value can be changed, or null.</summary>
    public string? Change { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        var term = new TagBuilder("dt");
        term.InnerHtml.Append(texts[Label]);
        var value = new TagBuilder("dd");
        value.InnerHtml.AppendHtml(content);
        output.Content.AppendHtml(term).AppendHtml(value);
        if (Change is null) return;
        var link = new TagBuilder("a") { Attributes = { ["class"] = "ds-link", ["href"] = Change } };
        link.InnerHtml.Append(texts["common.change"]);
        var hidden = new TagBuilder("span") { Attributes = { ["class"] = "ds-sr-only" } };
        hidden.InnerHtml.Append(" " + texts[Label]);
        link.InnerHtml.AppendHtml(hidden);
        var action = new TagBuilder("dd") { Attributes = { ["class"] = "change" } };
        action.InnerHtml.AppendHtml(link);
        output.Content.AppendHtml(action);
    }
}
