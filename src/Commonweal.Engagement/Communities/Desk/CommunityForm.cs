using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Engagement.Communities.Desk;

/// <summary>A community as its form carries it.</summary>
internal sealed class CommunityForm
{
    public int Version { get; set; }

    public CommunityKind? Kind { get; set; }

    public string? Website { get; set; }

    public List<string> Districts { get; set; } = [];

    public List<string> Languages { get; set; } = [];

    public string? Officer { get; set; }

    public string? Deputy { get; set; }

    public DateOnly? NextVisitOn { get; set; }

    public bool Shown { get; set; }

    public bool Ended { get; set; }

    public static CommunityForm Of(Community community) => new()
    {
        Version = community.Version,
        Kind = community.Kind,
        Website = community.Website,
        Districts = [.. community.Districts.Select(d => d.DistrictCode)],
        Languages = [.. community.Languages.Select(l => l.Language)],
        Officer = community.OfficerId?.ToString(),
        Deputy = community.DeputyId?.ToString(),
        NextVisitOn = community.NextVisitOn,
        Shown = community.Shown,
        Ended = community.Ended,
    };

    public void Check(ModelStateDictionary state, Texts texts, Here here, IEnumerable<string> officers)
    {
        if (Kind is not { } kind || !Enum.IsDefined(kind)) state.AddModelError("Form.Kind", texts["communities.kind.choose"]);
        if (!IsWebsite(Website)) state.AddModelError("Form.Website", texts["communities.website.bad"]);
        if (Districts.Exists(d => here.City.District(d) is null)) state.AddModelError("Form.Districts", texts["communities.district.unknown"]);
        if (Languages.Exists(l => !SpokenLanguages.Knows(l))) state.AddModelError("Form.Languages", texts["communities.language.unknown"]);
        if (Officer is { Length: > 0 } && !officers.Contains(Officer, StringComparer.Ordinal)) state.AddModelError("Form.Officer", texts["communities.officer.unknown"]);
        if (Deputy is { Length: > 0 } && !officers.Contains(Deputy, StringComparer.Ordinal)) state.AddModelError("Form.Deputy", texts["communities.officer.unknown"]);
        if (Deputy is { Length: > 0 } && Deputy == Officer) state.AddModelError("Form.Deputy", texts["communities.deputy.same"]);
    }

    public void ApplyTo(Community community)
    {
        community.Kind = Kind!.Value;
        community.Website = string.IsNullOrWhiteSpace(Website) ? null : Website.Trim();
        community.LiveIn([.. Districts.Distinct()]);
        community.Speak([.. Languages.Distinct()]);
        community.OfficerId = Guid.TryParse(Officer, out var officer) ? officer : null;
        community.DeputyId = Guid.TryParse(Deputy, out var deputy) ? deputy : null;
        community.NextVisitOn = NextVisitOn;
        community.Shown = Shown;
        community.Ended = Ended;
    }

    /// <summary>Nothing, or an address of the web.</summary>
    public static bool IsWebsite(string? typed) => string.IsNullOrWhiteSpace(typed)
        || (typed.Trim().Length <= Community.LongestWebsite && Uri.TryCreate(typed.Trim(), UriKind.Absolute, out var url) && url.Scheme is "https" or "http");
}
