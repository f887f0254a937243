using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary><c>&lt;c-filters label="key"&gt;</c>: filters as links.</summary>
[HtmlTargetElement("c-filters")]
public sealed class FiltersTagHelper(Texts texts) : TagHelper
{
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "filters");
        output.Attributes.SetAttribute("aria-label", texts[Label]);
        var name = new TagBuilder("span") { Attributes = { ["class"] = "filters-name", ["aria-hidden"] = "true" } };
        name.InnerHtml.Append(texts[Label]);
        output.PreContent.AppendHtml(name);
    }
}

/// <summary><c>&lt;c-filter href="?topic=x" chosen="true"&gt;words&lt;/c-filter&gt;</c>.</summary>
[HtmlTargetElement("c-filter", ParentTag = "c-filters")]
public sealed class FilterTagHelper : TagHelper
{
    public required string Href { get; set; }

    public bool Chosen { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.Attributes.SetAttribute("class", "filter");
        output.Attributes.SetAttribute("href", Href);
        if (Chosen) output.Attributes.SetAttribute("aria-current", "true");
    }
}
