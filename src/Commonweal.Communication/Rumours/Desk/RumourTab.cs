using System.Globalization;

namespace Commonweal.Communication.Rumours.Desk;

/// <summary>Which rumours the work list shows.</summary>
internal enum RumourTab
{
    Open,
    Review,
    Answered,
    Closed,
    /// <summary>Closed as an opinion or a criticism, for whoever checks that nothing is put away under that name.</summary>
    Opinions,
}

/// <summary>Place in the work list: all before it was shown.</summary>
internal readonly record struct RumourCursor(int Order, DateOnly DueOn, Guid Id)
{
    public static RumourCursor? Read(string? text)
        => text?.Split('_') is [var order, var day, var key] && int.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) && Guid.TryParseExact(key, "N", out var id) ? new(place, due, id) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Order}_{DueOn:yyyy-MM-dd}_{Id:N}");
}
