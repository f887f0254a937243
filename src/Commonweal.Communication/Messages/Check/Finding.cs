namespace Commonweal.Communication.Messages.Check;

/// <summary>Something that is missing or wrong, and who is thereby left out.</summary>
/// <param name="Stops">It must be mended; else it can go out knowingly.</param>
/// <param name="Key">Catalogue key after <c>messages.check.</c>; a whole key where another slice found it.</param>
/// <param name="Language">The language it is about, or null.</param>
/// <param name="People">Subscribers who are left out by it; zero where nobody knows.</param>
/// <param name="Words">The words it is about, or null.</param>
/// <param name="Instead">What to say instead, or null.</param>
internal sealed record Finding(bool Stops, string Key, string? Language = null, long People = 0, string? Words = null, string? Instead = null);
