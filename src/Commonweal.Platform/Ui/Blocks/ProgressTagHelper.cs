using System.Globalization;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary><c>&lt;c-progress value="40" max="100" label="key" /&gt;</c>: how far long work has come; without <c>max</c> it is not known.</summary>
[HtmlTargetElement("c-progress", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProgressTagHelper(Texts texts) : TagHelper
{
    public long Value { get; set; }

    public long? Max { get; set; }

    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "label";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "progress");
        var words = new TagBuilder("span");
        words.InnerHtml.Append(texts[Label]);
        if (Max is { } whole) words.InnerHtml.Append(" " + texts["progress.of", ("done", Value), ("whole", whole)]);
        var bar = new TagBuilder("progress");
        if (Max is { } max)
        {
            bar.Attributes["value"] = Value.ToString(CultureInfo.InvariantCulture);
            bar.Attributes["max"] = max.ToString(CultureInfo.InvariantCulture);
        }
        output.Content.AppendHtml(words).AppendHtml(bar);
    }
}
