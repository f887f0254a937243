namespace Commonweal.Platform.Ui.Maps;

/// <summary>What a map of the city's districts shows. All words are in the reader's language.</summary>
/// <param name="Shapes">The outlines; null where the city has given none, then only the table is shown.</param>
/// <param name="Districts">What is known of each district. A district of the outlines that is missing here has no figure.</param>
/// <param name="Caption">What the map shows, as a heading.</param>
/// <param name="Unit">What is counted, such as 'recorded incidents'.</param>
/// <param name="Source">Where the figures come from and until when.</param>
public sealed record MapPicture(
    DistrictShapes? Shapes, IReadOnlyList<MapDistrict> Districts, string Caption, string Unit, string Source)
{
    /// <summary>Begins every id inside the picture: two maps on a page need two.</summary>
    public string Id { get; init; } = "map";

    /// <summary>One sentence that says what the map means.</summary>
    public string? Summary { get; init; }

    /// <summary>Digits after the decimal separator, 0 to 2.</summary>
    public int Decimals { get; init; }
}

/// <summary>One district on a map.</summary>
/// <param name="Code">The code of its outline.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Value">The figure, or null where there is none.</param>
/// <param name="Link">Where more is to be read, or null.</param>
public sealed record MapDistrict(string Code, string Name, decimal? Value, string? Link = null)
{
    /// <summary>The figure exists and is withheld to protect people; it is then not in <see cref="Value"/> either.</summary>
    public bool IsHidden { get; private init; }

    /// <summary>A district whose figure is withheld to protect people.</summary>
    public static MapDistrict Hidden(string code, string name, string? link = null) => new(code, name, null, link) { IsHidden = true };
}
