using System.Globalization;

namespace Commonweal.Communication.Rumours.Told;

/// <summary>Place in the public list: all after it was published earlier.</summary>
internal readonly record struct TruthCursor(DateOnly On, Guid Id)
{
    public static TruthCursor? Read(string? text)
        => text?.Split('_') is [var day, var key] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && Guid.TryParseExact(key, "N", out var id) ? new(on, id) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{On:yyyy-MM-dd}_{Id:N}");
}
