using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Blocks;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Audit;

/// <summary>
/// <c>&lt;c-who-read kind="concern" key="@id" /&gt;</c>: which posts opened this and on which day, folded up under a
/// sentence. For the person it is about as much as for the desk: it names no colleague.
/// </summary>
[HtmlTargetElement("c-who-read", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhoReadTagHelper(Readings readings, Texts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    public required string Kind { get; set; }

    public required string Key { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var found = await readings.OfAsync(Kind, Key, View.HttpContext.RequestAborted);
        output.TagMode = TagMode.StartTagAndEndTag;
        if (found.Count == 0)
        {
            output.TagName = "p";
            output.Attributes.SetAttribute("class", "who-read hint");
            output.Content.SetContent(texts["audit.read.nobody"]);
            return;
        }
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "ds-details who-read");
        var summary = new TagBuilder("summary");
        summary.InnerHtml.Append(texts.Count("audit.read.summary", found.Count));
        var list = new TagBuilder("ul") { Attributes = { ["class"] = "ds-list" } };
        foreach (var reading in found)
        {
            var item = new TagBuilder("li");
            item.InnerHtml.Append(reading.Post + " · ").AppendHtml(Marks.Day(reading.Day));
            list.InnerHtml.AppendHtml(item);
        }
        var body = new TagBuilder("div");
        body.InnerHtml.AppendHtml(list);
        output.Content.AppendHtml(summary).AppendHtml(body);
    }
}
