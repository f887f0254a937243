namespace Commonweal.Communication.Audience;

/// <summary>What somebody wants to hear.</summary>
/// <param name="Languages">Languages in order, one to three of the city's.</param>
/// <param name="Topics">Keys of topics, at least one.</param>
/// <param name="Districts">Codes of districts; none for the whole city.</param>
/// <param name="Organisation">The organisation that subscribes, or null.</param>
internal sealed record Wish(IReadOnlyList<string> Languages, IReadOnlyList<Guid> Topics, IReadOnlyList<string> Districts, string? Organisation);

/// <summary>How they agreed to it.</summary>
/// <param name="By">Where.</param>
/// <param name="On">When.</param>
/// <param name="Words">In which words, or where the paper lies.</param>
internal sealed record Consent(ConsentWay By, DateOnly On, string Words);
