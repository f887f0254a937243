using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary>
/// <c>&lt;c-state kind="good"&gt;Answered&lt;/c-state&gt;</c>: a state by shape and word. Kinds: good, bad, soon, paused, info, and wait
/// for all others.
/// </summary>
[HtmlTargetElement("c-state")]
public sealed class StateTagHelper : TagHelper
{
    public string Kind { get; set; } = "wait";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "state");
        output.Attributes.SetAttribute("data-state", Kind);
        output.PreContent.AppendHtml(Shape.Of(Kind));
    }
}
