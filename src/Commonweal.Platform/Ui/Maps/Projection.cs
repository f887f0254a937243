using NetTopologySuite.Geometries;

namespace Commonweal.Platform.Ui.Maps;

/// <summary>
/// Longitude and latitude to the units of a picture whose longer side is 1,000: equirectangular, narrowed by the cosine
/// of the middle latitude, which no eye tells from a conformal map at the size of a city.
/// </summary>
internal sealed class Projection
{
    public const int LongSide = 1000;

    private readonly double west;
    private readonly double north;
    private readonly double narrowing;
    private readonly double scale;
    private readonly bool acrossDateLine;

    public Projection(IEnumerable<Geometry> areas)
    {
        var all = new Envelope();
        var shifted = new Envelope();
        foreach (var corner in areas.SelectMany(area => area.Coordinates))
        {
            all.ExpandToInclude(corner);
            shifted.ExpandToInclude(Eastward(corner.X), corner.Y);
        }

        acrossDateLine = all.Width > 180 && shifted.Width < all.Width;
        var frame = acrossDateLine ? shifted : all;
        narrowing = Math.Max(0.01, Math.Cos(frame.Centre.Y * Math.PI / 180));
        west = frame.MinX;
        north = frame.MaxY;
        var longest = Math.Max(frame.Width * narrowing, frame.Height);
        scale = longest > 0 ? LongSide / longest : 1;
        Width = Math.Max(1, (int)Math.Ceiling(frame.Width * narrowing * scale));
        Height = Math.Max(1, (int)Math.Ceiling(frame.Height * scale));
    }

    public int Width { get; }

    public int Height { get; }

    public Coordinate ToPicture(Coordinate place) => new(
        ((acrossDateLine ? Eastward(place.X) : place.X) - west) * narrowing * scale,
        (north - place.Y) * scale);

    public Coordinate ToEarth(Coordinate point)
    {
        var longitude = (point.X / (narrowing * scale)) + west;
        return new(longitude > 180 ? longitude - 360 : longitude, north - (point.Y / scale));
    }

    private static double Eastward(double longitude) => longitude < 0 ? longitude + 360 : longitude;
}
