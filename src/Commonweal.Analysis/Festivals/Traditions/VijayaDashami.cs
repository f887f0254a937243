using Commonweal.Analysis.Festivals.Calendars;
using Commonweal.Analysis.Festivals.Sky;

namespace Commonweal.Analysis.Festivals.Traditions;

/// <summary>
/// Dussehra: of the days on which the tenth lunar day lasts in the late morning or in the afternoon, the one whose afternoon finds the Moon in the
/// station Shravana; where there is none, the one whose afternoon it fills.
/// </summary>
internal static class VijayaDashami
{
    private const double LateMorning = 0.4;
    private const double Afternoon = 0.7;
    private const double Station = 360.0 / 27;
    private const int Shravana = 21;

    internal static DateOnly Date(int moon)
    {
        var (begins, ends) = (Moon.Phase(moon, 108), Moon.Phase(moon, 120));
        var day = Place.Delhi.DayOf(begins);
        DateOnly[] days = [day, day.AddDays(1), day.AddDays(2)];
        bool Lasts(double instant) => begins <= instant && instant < ends;
        var shravana = days.FirstOrDefault(d => (Lasts(Place.Delhi.Moment(d, LateMorning)) || Lasts(Place.Delhi.Moment(d, Afternoon)))
            && (int)(Moon.StellarLongitude(Place.Delhi.Moment(d, Afternoon)) / Station) == Shravana);
        return shravana != default ? shravana : new LunarDay(Afternoon).Between(begins, ends, Place.Delhi);
    }
}
