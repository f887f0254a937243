namespace Commonweal.Communication.Channels.Paper;

/// <summary>What a message looks like on paper.</summary>
/// <param name="Key">Its name in addresses and catalogues.</param>
/// <param name="Size">The paper, as CSS names it.</param>
/// <param name="Tall">Height of the paper in millimetres.</param>
/// <param name="Margin">Margin on all sides in millimetres: what every office printer leaves white.</param>
/// <param name="Type">Size of plain words in points; everything else is a multiple of it.</param>
internal sealed record PaperForm(string Key, string Size, int Tall, int Margin, double Type)
{
    public static IReadOnlyList<PaperForm> All { get; } = [new("poster-a4", "A4", 297, 13, 12), new("poster-a3", "A3", 420, 18, 17), new("leaflet-a5", "A5", 210, 10, 10)];

    /// <summary>It has a front and a back.</summary>
    public bool IsLeaflet => Size == "A5";
}
