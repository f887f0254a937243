using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary>
/// <c>&lt;c-pager first="href or null" next="href or null" /&gt;</c>: lists page by key, so there is a next page and the beginning, and no
/// number of pages. Nothing where there is one page.
/// </summary>
[HtmlTargetElement("c-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper(Texts texts) : TagHelper
{
    public string? First { get; set; }

    public string? Previous { get; set; }

    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Razor makes an empty text of a null written into an attribute.
        if (string.IsNullOrEmpty(First) && string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", texts["pager.label"]);
        Link(output, First, "pager.first", rel: null);
        Link(output, Previous, "pager.previous", "prev");
        Link(output, Next, "pager.next", "next");
    }

    private void Link(TagHelperOutput output, string? href, string key, string? rel)
    {
        if (string.IsNullOrEmpty(href)) return;
        var link = new TagBuilder("a") { Attributes = { ["class"] = "ds-button", ["data-variant"] = "secondary", ["href"] = href } };
        if (rel is not null) link.Attributes["rel"] = rel;
        link.InnerHtml.Append(texts[key]);
        output.Content.AppendHtml(link);
    }
}
