using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary><c>&lt;c-quick-exit /&gt;</c>: leaves at once for a page that tells nobody anything, and forgets what was typed.</summary>
[HtmlTargetElement("c-quick-exit", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QuickExitTagHelper(Texts texts, Here here) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-button quick-exit");
        output.Attributes.SetAttribute("data-color", "danger");
        output.Attributes.SetAttribute("href", here.Link("/leave"));
        output.Attributes.SetAttribute("rel", "noreferrer");
        output.Content.SetContent(texts["quickExit"]);
    }
}
