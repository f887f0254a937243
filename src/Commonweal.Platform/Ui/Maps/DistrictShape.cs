namespace Commonweal.Platform.Ui.Maps;

/// <summary>One district, ready to be drawn.</summary>
/// <param name="Code">The district's code, unique in the city.</param>
/// <param name="Name">Its name as the GeoJSON gives it; a page may know a better one in the reader's language.</param>
/// <param name="Path">The <c>d</c> of an SVG path, in the units of <see cref="DistrictShapes"/>.</param>
/// <param name="Label">The middle of its widest part, where a label stands, in the same units.</param>
public sealed record DistrictShape(string Code, string Name, string Path, (int X, int Y) Label);
