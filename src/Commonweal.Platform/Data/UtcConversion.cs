using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Commonweal.Platform.Data;

/// <summary>Instants are stored in UTC on both databases, so that they compare and sort in SQL.</summary>
internal sealed class UtcConversion() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
