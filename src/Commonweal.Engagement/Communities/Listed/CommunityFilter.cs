using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.WebUtilities;

namespace Commonweal.Engagement.Communities.Listed;

/// <summary>Which communities a list shows. It is the page's address, so every filter is a link.</summary>
internal sealed record CommunityFilter
{
    public string? District { get; init; }

    public string? Language { get; init; }

    public CommunityKind? Kind { get; init; }

    public string? Words { get; init; }

    /// <summary>Those of one liaison officer or deputy.</summary>
    public Guid? Officer { get; init; }

    /// <summary>Those that ended, instead of those there are.</summary>
    public bool Ended { get; init; }

    /// <summary>The last row of the page before.</summary>
    public Guid? After { get; init; }

    /// <summary>Only what the public list shows.</summary>
    public bool Public { get; init; }

    public bool IsPlain => this with { After = null, Public = false } == new CommunityFilter();

    /// <summary>Reads what an address asks for; what makes no sense is passed over.</summary>
    public static CommunityFilter Read(Here here, string? district, string? language, string? kind, string? words, string? after) => new()
    {
        District = here.City.District(district)?.Code,
        Language = SpokenLanguages.Knows(language) ? language : null,
        Kind = Enum.TryParse<CommunityKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null,
        Words = CleanText.Of(words ?? "").Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, 200)] : null,
        After = Guid.TryParse(after, out var id) ? id : null,
    };

    public string At(string path) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["district"] = District,
        ["speaks"] = Language,
        ["kind"] = Kind is { } kind ? Word(kind) : null,
        ["q"] = Words,
        ["mine"] = Officer is null ? null : "true",
        ["ended"] = Ended ? "true" : null,
        ["after"] = After?.ToString(),
    }.Where(p => p.Value is not null));

    public static string Word(CommunityKind kind) => kind.ToString().ToLowerInvariant();
}
