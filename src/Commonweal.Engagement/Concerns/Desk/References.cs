namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>The eight letters by which colleagues call a concern.</summary>
internal static class References
{
    /// <summary>The keys that begin with a reference, or null where the text is none.</summary>
    public static (Guid From, Guid To)? Read(string? text)
        => text?.Trim() is { Length: 8 } reference && reference.All(char.IsAsciiHexDigit) && reference.Any(char.IsAsciiDigit)
            ? (Guid.ParseExact(reference + new string('0', 24), "N"), Guid.ParseExact(reference + new string('f', 24), "N"))
            : null;
}
