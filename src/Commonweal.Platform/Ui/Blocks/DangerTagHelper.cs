using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary><c>&lt;c-danger /&gt;</c>: in danger now? Nobody watches this round the clock; call. Stands wherever people tell us things.</summary>
[HtmlTargetElement("c-danger", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DangerTagHelper(Texts texts, Here here) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "aside";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "danger-now");
        var heading = new TagBuilder("h2") { Attributes = { ["class"] = "ds-heading", ["data-size"] = "xs" } };
        heading.InnerHtml.Append(texts["danger.title"]);
        var settings = here.City.Settings;
        var call = new TagBuilder("a") { Attributes = { ["href"] = "tel:" + settings.EmergencyNumber, ["dir"] = "ltr" } };
        call.InnerHtml.Append(settings.EmergencyNumber);
        var text = new TagBuilder("p");
        text.InnerHtml.Append((settings.DangerText.IsEmpty ? texts["danger.text"] : here.Text(settings.DangerText)) + " ").AppendHtml(call);
        output.Content.AppendHtml(heading).AppendHtml(text);
    }
}
