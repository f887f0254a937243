using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary><c>&lt;c-notice kind="warning" title="key"&gt;…&lt;/c-notice&gt;</c>: info, success, warning or danger.</summary>
[HtmlTargetElement("c-notice")]
public sealed class NoticeTagHelper(Texts texts) : TagHelper
{
    public string Kind { get; set; } = "info";

    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "ds-alert");
        output.Attributes.SetAttribute("data-color", Kind);
        if (Title is not null)
        {
            var heading = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("h2") { Attributes = { ["class"] = "ds-heading", ["data-size"] = "xs" } };
            heading.InnerHtml.Append(texts[Title]);
            output.PreContent.AppendHtml(heading);
        }
        output.Content.SetHtmlContent(content);
    }
}
