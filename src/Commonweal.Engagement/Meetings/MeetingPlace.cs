using System.Globalization;

namespace Commonweal.Engagement.Meetings;

/// <summary>A place in a list of meetings by time: the row after which the next page begins.</summary>
internal readonly record struct MeetingPlace(DateTimeOffset StartsAt, Guid Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartsAt.ToUnixTimeSeconds()}_{Id:N}");

    /// <summary>What was written, or null where it is not of our making.</summary>
    public static MeetingPlace? Read(string? text)
        => text?.Split('_') is [var at, var id]
           && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 100_000_000_000
           && Guid.TryParseExact(id, "N", out var key)
            ? new MeetingPlace(DateTimeOffset.FromUnixTimeSeconds(seconds), key)
            : null;
}
