namespace Commonweal.Analysis.Festivals;

/// <summary>A text in English with the key under which a catalogue translates it.</summary>
/// <param name="Key">The key, such as <c>greeting.eid</c>.</param>
/// <param name="English">What it says in English.</param>
public sealed record FestivalText(string Key, string English);
