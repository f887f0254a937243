using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary>
/// <c>&lt;c-table caption="key" stacked="true" quiet="false"&gt;thead, tbody&lt;/c-table&gt;</c>: a table that scrolls in its own frame; stacked, its rows are
/// cards on a phone (then give each <c>td</c> a <c>data-label</c>).
/// </summary>
[HtmlTargetElement("c-table")]
public sealed class TableTagHelper(Texts texts) : TagHelper
{
    public required string Caption { get; set; }

    /// <summary>What it is a table of, where a page has several with one caption.</summary>
    public string? Of { get; set; }

    public bool Stacked { get; set; }

    /// <summary>A heading above says the same: the caption is for readers by ear only.</summary>
    public bool Quiet { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var called = Of is null ? texts[Caption] : $"{texts[Caption]}: {Of}";
        output.TagName = "table";
        output.Attributes.SetAttribute("class", Stacked ? "ds-table stacked" : "ds-table");
        var caption = new TagBuilder("caption");
        caption.InnerHtml.Append(called);
        if (Quiet) caption.Attributes["class"] = "ds-sr-only";
        output.PreContent.AppendHtml(caption);
        // A frame that scrolls must be reached by keyboard.
        var frame = new TagBuilder("div") { Attributes = { ["class"] = "table-scroll", ["role"] = "region", ["tabindex"] = "0", ["aria-label"] = called } };
        output.PreElement.AppendHtml(frame.RenderStartTag());
        output.PostElement.AppendHtml(frame.RenderEndTag());
    }
}

/// <summary>
/// <c>&lt;c-sort by="due" label="key" number="false" /&gt;</c>: a column's head that sorts by a link: <c>?sort=due</c>, and <c>?sort=-due</c> the
/// other way. The page reads <c>sort</c> from the query; its place in the list (<c>after</c>) is dropped.
/// </summary>
[HtmlTargetElement("c-sort", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SortTagHelper(Texts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    public required string By { get; set; }

    public required string Label { get; set; }

    public bool Number { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var query = View.HttpContext.Request.Query;
        var sorted = query["sort"].ToString();
        output.TagName = "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("scope", "col");
        output.Attributes.SetAttribute("aria-sort", sorted == By ? "ascending" : sorted == "-" + By ? "descending" : "none");
        if (Number) output.Attributes.SetAttribute("class", "number");
        var kept = query.Where(q => q.Key is not ("sort" or "after" or "before")).ToDictionary(q => q.Key, q => (string?)q.Value.ToString(), StringComparer.Ordinal);
        kept["sort"] = sorted == By ? "-" + By : By;
        var link = new TagBuilder("a") { Attributes = { ["href"] = QueryHelpers.AddQueryString(View.HttpContext.Request.PathBase + View.HttpContext.Request.Path, kept) } };
        link.InnerHtml.Append(texts[Label]);
        output.Content.AppendHtml(link);
    }
}
