namespace Commonweal.Analysis.Festivals;

/// <summary>A festival's date in one year: expected, until somebody who decides has announced it.</summary>
/// <param name="Festival">The festival.</param>
/// <param name="Date">Its day, or first day. Islamic, Jewish and Bahá'í days begin at sunset the evening before.</param>
/// <param name="Method">How the date was found.</param>
/// <param name="Uncertainty">By how many days it may be off either way: 0 where the calendar leaves no doubt.</param>
public sealed record FestivalDay(Festival Festival, DateOnly Date, string Method, int Uncertainty)
{
    /// <summary>The same festival on the day that an authority or a community has announced.</summary>
    /// <param name="by">Who announced it.</param>
    /// <param name="date">The day announced.</param>
    public FestivalDay AnnouncedBy(string by, DateOnly date) => this with { Date = date, Method = "announced by " + by, Uncertainty = 0 };
}
