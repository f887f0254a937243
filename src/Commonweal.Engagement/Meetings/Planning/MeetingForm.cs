using System.Globalization;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Multilingual;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>What a meeting and a series have in common, as a form carries it.</summary>
internal sealed class MeetingForm
{
    public int Version { get; set; }

    public MeetingKind? Kind { get; set; }

    public MultilingualInput Title { get; set; } = new();

    public MultilingualInput About { get; set; } = new();

    public MultilingualInput Place { get; set; } = new();

    public MultilingualInput Chair { get; set; } = new();

    public string? DistrictCode { get; set; }

    public List<string> Languages { get; set; } = [];

    public int? Capacity { get; set; }

    public int? SlotMinutes { get; set; }

    /// <summary>Dialogue and track, as <c>KEY_NUMBER</c>; track zero is the joint part.</summary>
    public string? Track { get; set; }

    public static MeetingForm Of(Meeting meeting) => new()
    {
        Version = meeting.Version,
        Kind = meeting.Kind,
        Title = MultilingualInput.Of(meeting.Title),
        About = MultilingualInput.Of(meeting.About),
        Place = MultilingualInput.Of(meeting.Place),
        Chair = MultilingualInput.Of(meeting.Chair),
        DistrictCode = meeting.DistrictCode,
        Languages = [.. meeting.Languages],
        Capacity = meeting.Capacity,
        SlotMinutes = meeting.SlotMinutes,
    };

    public static MeetingForm Of(MeetingSeries series) => new()
    {
        Version = series.Version,
        Kind = series.Kind,
        Title = MultilingualInput.Of(series.Title),
        About = MultilingualInput.Of(series.About),
        Place = MultilingualInput.Of(series.Place),
        Chair = MultilingualInput.Of(series.Chair),
        DistrictCode = series.DistrictCode,
        Languages = [.. series.Languages],
        Capacity = series.Capacity,
        SlotMinutes = series.SlotMinutes,
    };

    /// <summary>The dialogue and the track that were chosen.</summary>
    public (Guid? DialogueId, int? Track) Part()
        => Track?.Split('_') is [var key, var number] && Guid.TryParse(key, out var id) && int.TryParse(number, CultureInfo.InvariantCulture, out var track)
            ? (id, track > 0 ? track : null) : (null, null);

    /// <summary>Writes what was typed on a meeting.</summary>
    public void ApplyTo(Meeting meeting, IReadOnlyList<string> languages)
    {
        meeting.Title = Title.ApplyTo(meeting.Title, languages);
        meeting.About = About.ApplyTo(meeting.About, languages);
        meeting.Place = Place.ApplyTo(meeting.Place, languages);
        meeting.Chair = Chair.ApplyTo(meeting.Chair, languages);
        meeting.DistrictCode = DistrictCode;
        meeting.Languages = [.. Languages];
        if (meeting.SlotMinutes is null) meeting.Capacity = Capacity ?? meeting.Capacity;
    }

    /// <summary>Writes what was typed on a series.</summary>
    public void ApplyTo(MeetingSeries series, IReadOnlyList<string> languages)
    {
        series.Title = Title.ApplyTo(series.Title, languages);
        series.About = About.ApplyTo(series.About, languages);
        series.Place = Place.ApplyTo(series.Place, languages);
        series.Chair = Chair.ApplyTo(series.Chair, languages);
        series.DistrictCode = DistrictCode;
        series.Languages = [.. Languages];
        if (series.SlotMinutes is null) series.Capacity = Capacity ?? series.Capacity;
    }

    /// <summary>A text that was typed for something new.</summary>
    public static MultilingualText New(MultilingualInput typed, IReadOnlyList<string> languages) => typed.ApplyTo(MultilingualText.Empty, languages);
}
