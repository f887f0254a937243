using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary>What a state looks like without its colour. The words beside it say the same, so it is hidden from readers by ear.</summary>
internal static class Shape
{
    private static readonly IHtmlContent Plain = Drawn("<circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>");

    private static readonly FrozenDictionary<string, IHtmlContent> Known = new Dictionary<string, IHtmlContent>
    {
        ["good"] = Drawn("<circle cx=\"8\" cy=\"8\" r=\"7\" fill=\"currentColor\"/><path d=\"m4.5 8.5 2.5 2.5 4.5-5.5\" class=\"cut\"/>"),
        ["bad"] = Drawn("<path d=\"M8 1 15.5 15H.5Z\" fill=\"currentColor\"/><path d=\"M8 6v4m0 1.5v1.5\" class=\"cut\"/>"),
        ["soon"] = Drawn("<path d=\"m8 1 7 7-7 7-7-7Z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/><path d=\"M8 5v3.5l2 1.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>"),
        ["paused"] = Drawn("<path d=\"M4 2h3v12H4zm5 0h3v12H9z\" fill=\"currentColor\"/>"),
        ["info"] = Drawn("<rect x=\"2\" y=\"2\" width=\"12\" height=\"12\" rx=\"2\" fill=\"currentColor\"/>"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static IHtmlContent Of(string state) => Known.GetValueOrDefault(state, Plain);

    private static HtmlString Drawn(string drawing)
        => new("<svg class=\"shape\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">" + drawing + "</svg>");
}
