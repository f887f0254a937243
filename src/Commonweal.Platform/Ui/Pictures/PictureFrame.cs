using Commonweal.Platform.Localization;

namespace Commonweal.Platform.Ui.Pictures;

/// <summary>What stands around every map and chart: what it shows, in which unit, what it means, where it comes from.</summary>
/// <param name="Id">Begins every id inside the picture.</param>
/// <param name="Caption">What it shows, as a heading.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Summary">One sentence that says what it means, or null.</param>
/// <param name="Source">Where the figures come from.</param>
internal sealed record PictureFrame(string Id, string Caption, string Unit, string? Summary, string Source)
{
    public void Open(Markup html, string kind)
    {
        html.Add($"<figure class=\"picture {kind}\" aria-labelledby=\"{Id}-caption\">");
        html.Add($"<figcaption class=\"picture-caption\" id=\"{Id}-caption\">{Caption} <span class=\"picture-unit\">{Unit}</span></figcaption>");
        if (Summary is not null)
        {
            html.Add($"<p class=\"picture-summary\">{Summary}</p>");
        }
    }

    public void Close(Markup html, Texts texts) =>
        html.Add($"<p class=\"picture-source\">{texts["pictures.source", ("source", Source)]}</p></figure>");

    /// <summary>A table that may be longer than its place: it scrolls, also by keyboard.</summary>
    public void OpenTable(Markup html, string kind, Texts texts) =>
        html.Add($"<div class=\"picture-table {kind}\" id=\"{Id}-table\" role=\"region\" tabindex=\"0\" aria-label=\"{texts["pictures.tableOf", ("caption", Caption)]}\"><table>");

    public static void CloseTable(Markup html) => html.Add($"</tbody></table></div>");
}
