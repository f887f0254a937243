namespace Commonweal.Communication.Delivery;

/// <summary>The media that this city has set up; the others are shown nowhere.</summary>
internal sealed class OpenMedia(IEnumerable<ICarrier> carriers)
{
    private readonly Dictionary<Medium, ICarrier> open = carriers.ToDictionary(c => c.Medium);

    public IReadOnlyCollection<Medium> All => open.Keys;

    public bool Has(Medium medium) => open.ContainsKey(medium);

    /// <summary>It goes to public accounts and not to subscribers.</summary>
    public bool IsPublic(Medium medium) => open.TryGetValue(medium, out var carrier) && carrier.Accounts is not null;

    /// <summary>Whether something in this language goes out by it at all.</summary>
    public bool Speaks(Medium medium, string language) => open.TryGetValue(medium, out var carrier) && (carrier.Languages is not { } languages || languages.Contains(language));
}
