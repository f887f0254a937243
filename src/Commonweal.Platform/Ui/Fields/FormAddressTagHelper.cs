using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Fields;

/// <summary>
/// A form without an address of its own goes where the page is. Where the page was shown by one of its other buttons (a
/// preview, a draft) that is not the address with that button's handler in it: else 'Save' would only show the preview again.
/// </summary>
[HtmlTargetElement("form")]
public sealed class FormAddressTagHelper : TagHelper
{
    // After the framework's own, which writes addresses and tokens.
    public override int Order => 1000;

    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = View.HttpContext.Request;
        if (output.Attributes.ContainsName("action") || !request.Query.ContainsKey("handler")) return;
        var kept = QueryString.Create(request.Query.Where(p => !string.Equals(p.Key, "handler", StringComparison.OrdinalIgnoreCase)));
        output.Attributes.SetAttribute("action", request.PathBase + request.Path + kept.ToUriComponent());
    }
}
