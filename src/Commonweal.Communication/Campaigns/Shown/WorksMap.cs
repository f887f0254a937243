using Commonweal.Platform.Ui.Maps;

namespace Commonweal.Communication.Campaigns.Shown;

/// <summary>A work on the map: where it stands on Earth and in the picture.</summary>
internal sealed record WorkPin(CampaignWork Work, MapPoint Point, int X, int Y);

/// <summary>The works of a campaign over the outlines of the districts; a work that knows only its district stands in the middle of it.</summary>
internal sealed record WorksMap(DistrictShapes Shapes, IReadOnlyList<WorkPin> Pins)
{
    /// <summary>Null where the city has no outlines, or no work has a place.</summary>
    public static WorksMap? Of(DistrictShapes? shapes, IEnumerable<CampaignWork> works)
    {
        if (shapes is null) return null;
        var pins = new List<WorkPin>();
        foreach (var work in works)
        {
            var point = work is { Latitude: { } north, Longitude: { } east } ? new MapPoint(north, east) : shapes.MiddleOf(work.DistrictCode);
            if (point is { } at && shapes.ToPicture(at.Latitude, at.Longitude) is { } place) pins.Add(new(work, at, place.X, place.Y));
        }
        return pins.Count == 0 ? null : new(shapes, pins);
    }
}
