using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Fields;

/// <summary><c>&lt;c-errors /&gt;</c>: what must be mended, each with a link to its field. Nothing where all is well.</summary>
[HtmlTargetElement("c-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(Texts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = View.ViewData.ModelState.Where(s => s.Value?.Errors.Count > 0).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        var heading = new TagBuilder("h2") { Attributes = { ["class"] = "ds-heading", ["data-size"] = "xs" } };
        heading.InnerHtml.Append(texts["errors.summary"]);
        var list = new TagBuilder("ul") { Attributes = { ["class"] = "ds-list" } };
        foreach (var (name, entry) in errors)
            list.InnerHtml.AppendHtml(Item(name, entry!.Errors[0].ErrorMessage));
        output.Content.AppendHtml(heading).AppendHtml(list);
    }

    private static TagBuilder Item(string name, string message)
    {
        var item = new TagBuilder("li");
        if (name.Length == 0)
        {
            item.InnerHtml.Append(message);
            return item;
        }
        var link = new TagBuilder("a") { Attributes = { ["class"] = "ds-link", ["href"] = "#" + TagBuilder.CreateSanitizedId(name, "_") } };
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
