using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary><c>&lt;c-empty title="key" text="key"&gt;actions&lt;/c-empty&gt;</c>: an empty state that teaches.</summary>
[HtmlTargetElement("c-empty")]
public sealed class EmptyTagHelper(Texts texts) : TagHelper
{
    public required string Title { get; set; }

    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        var title = new TagBuilder("p") { Attributes = { ["class"] = "empty-title" } };
        title.InnerHtml.Append(texts[Title]);
        var text = new TagBuilder("p");
        text.InnerHtml.Append(texts[Text]);
        output.PreContent.AppendHtml(title).AppendHtml(text);
    }
}
