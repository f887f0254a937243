using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Show;

/// <summary>What is on: the meetings ahead, soonest first, by district, kind and language.</summary>
[AllowAnonymous, WhileAwake("meetings"), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["district", "kind", "spoken", "after"])]
internal sealed class ListMeetingsModel(CommonwealDb db, Here here, TimeProvider clock) : PageModel
{
    public const string Path = "/meetings";
    private const int PageSize = 30;

    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public string? District { get; private set; }

    public MeetingKind? Kind { get; private set; }

    public string? Spoken { get; private set; }

    public bool IsFirst { get; private set; } = true;

    public string? Next { get; private set; }

    public async Task OnGetAsync(string? district, string? kind, string? spoken, string? after, CancellationToken stop)
    {
        District = here.City.District(district)?.Code;
        Kind = Enum.TryParse<MeetingKind>(kind, out var known) && Enum.IsDefined(known) ? known : null;
        Spoken = here.City.Languages.FirstOrDefault(l => l == spoken);
        var place = MeetingPlace.Read(after);
        IsFirst = place is null;
        var rows = await AheadAsync(place, stop);
        Meetings = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize) Next = Address(District, Kind, Spoken, new MeetingPlace(Meetings[^1].StartsAt, Meetings[^1].Id));
    }

    private Task<List<Meeting>> AheadAsync(MeetingPlace? place, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        // Nothing lasts longer than a day: the index begins there, not at the beginning of time.
        var since = now.AddDays(-1);
        var meetings = db.Set<Meeting>().AsNoTracking().Where(m => m.StartsAt > since && m.EndsAt > now);
        if (District is { } district) meetings = meetings.Where(m => m.DistrictCode == district);
        if (Kind is { } kind) meetings = meetings.Where(m => m.Kind == kind);
        if (Spoken is { } spoken) meetings = meetings.Where(m => m.Languages.Contains(spoken));
        if (place is { } after)
        {
            var (at, id) = (after.StartsAt, after.Id);
            meetings = meetings.Where(m => m.StartsAt >= at && (m.StartsAt > at || m.Id > id));
        }
        return meetings.OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(PageSize + 1).ToListAsync(stop);
    }

    /// <summary>The list with these filters.</summary>
    public string Address(string? district, MeetingKind? kind, string? spoken, MeetingPlace? after = null) => QueryHelpers.AddQueryString(here.Link(Path), new Dictionary<string, string?>
    {
        ["district"] = district,
        ["kind"] = kind?.ToString(),
        ["spoken"] = spoken,
        ["after"] = after?.ToString(),
    }.Where(p => p.Value is not null));
}
