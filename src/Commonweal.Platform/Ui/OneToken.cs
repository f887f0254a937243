using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace Commonweal.Platform.Ui;

/// <summary>Puts the same antiforgery token into all forms of a page: the framework encrypts another for each, to the same end.</summary>
internal sealed class OneToken(
    IAntiforgery antiforgery, IOptions<MvcViewOptions> options, IModelMetadataProvider metadata,
    IUrlHelperFactory urls, HtmlEncoder encoder, ValidationHtmlAttributeProvider attributes)
    : DefaultHtmlGenerator(antiforgery, options, metadata, urls, encoder, attributes)
{
    private static readonly object Key = new();

    public override IHtmlContent GenerateAntiforgery(ViewContext viewContext)
        => (IHtmlContent)(viewContext.HttpContext.Items[Key] ??= base.GenerateAntiforgery(viewContext));
}
