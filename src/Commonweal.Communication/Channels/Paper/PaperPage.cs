using System.Globalization;
using System.Net;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Theme;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Commonweal.Communication.Channels.Paper;

/// <summary>Writes sheets as one page of HTML that needs nothing beside itself, and may load and run nothing.</summary>
internal sealed class PaperPage(IRazorViewEngine views, CityLook look, Here here)
{
    // Pictures are in the page, styles are in the page; a script or an address that got in all the same is dead.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    public async Task<string> WriteAsync(PaperForm form, IReadOnlyList<PaperSheet> sheets, PageModel on, CancellationToken stop)
    {
        var crest = CrestOf(await look.CrestAsync(stop));
        await using var words = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var sheet in sheets) await RenderAsync(form.IsLeaflet ? "_Leaflet" : "_Poster", sheet, crest, words, on);
        var said = sheets[0].Said;
        return $$"""
            <!DOCTYPE html>
            <html lang="{{said.Language}}" dir="{{here.DirectionOf(said.Language)}}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{{Policy}}">
            <title>{{WebUtility.HtmlEncode($"{said.Headline} – {said.City}")}}</title>
            <style>{{look.Sheet}}
            @page{size:{{form.Size}};margin:{{form.Margin}}mm}
            html{font-size:{{form.Type.ToString(CultureInfo.InvariantCulture)}}pt;--tall:{{form.Tall - 2 * form.Margin - 1}}mm}
            {{await StylesAsync(stop)}}</style></head>
            <body>{{words}}</body></html>
            """;
    }

    private async Task RenderAsync(string name, PaperSheet sheet, string crest, TextWriter into, PageModel on)
    {
        var view = views.GetView(executingFilePath: null, $"/Channels/Paper/{name}.cshtml", isMainPage: false).View ?? throw new InvalidOperationException($"The view {name} is not in the program.");
        var data = new ViewDataDictionary<PaperSheet>(on.MetadataProvider, on.ModelState) { Model = sheet, ["Crest"] = crest };
        await view.RenderAsync(new ViewContext(on.PageContext, view, data, on.TempData, into, new HtmlHelperOptions()));
    }

    private string CrestOf(byte[]? given) => given switch
    {
        null => "data:image/svg+xml;base64," + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(look.DrawnCrest)),
        [0xFF, 0xD8, ..] => "data:image/jpeg;base64," + Convert.ToBase64String(given),
        _ => "data:image/webp;base64," + Convert.ToBase64String(given),
    };

    private static async Task<string> StylesAsync(CancellationToken stop)
    {
        await using var file = typeof(PaperPage).Assembly.GetManifestResourceStream("channels/paper.css")!;
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync(stop);
    }
}
