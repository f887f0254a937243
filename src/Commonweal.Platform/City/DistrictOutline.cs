using NetTopologySuite.Geometries;

namespace Commonweal.Platform.City;

/// <summary>A district as a GeoJSON text gives it.</summary>
/// <param name="Code">Its code, unique in the text.</param>
/// <param name="Name">Its name, or its code where it has none.</param>
/// <param name="GeoJson">Its geometry as it stood in the text.</param>
/// <param name="Area">The same as a geometry: x is longitude and y latitude, degrees.</param>
public sealed record DistrictOutline(string Code, string Name, string GeoJson, Geometry Area);
