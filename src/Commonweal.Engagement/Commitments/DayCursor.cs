using System.Globalization;

namespace Commonweal.Engagement.Commitments;

/// <summary>The place in a list after a row: its day and its key.</summary>
internal readonly record struct DayCursor(DateOnly Day, Guid Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}_{Id:N}");

    /// <summary>Null where the text is none.</summary>
    public static DayCursor? Read(string? text)
        => text?.Split('_') is [var day, var id] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && Guid.TryParseExact(id, "N", out var key)
            ? new DayCursor(on, key) : null;
}
