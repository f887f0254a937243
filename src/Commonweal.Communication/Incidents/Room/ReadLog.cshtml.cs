using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Room;

/// <summary>The whole log in the order in which it came; while the room is open, another line.</summary>
[RequirePermission("incidents.read"), WhileAwake(IncidentsSlice.Part), ResponseCache(NoStore = true)]
internal sealed class ReadLogModel(CommonwealDb db, IncidentLog log, Here here, Texts texts) : IncidentPage(db, here, texts)
{
    private const int PageSize = 200;

    [BindProperty(SupportsGet = true)] public long After { get; set; }

    [BindProperty] public string? Words { get; set; }

    public override string Step => "incidents.log";

    public IReadOnlyList<IncidentEntry> Entries { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (!MayLead) return Forbid();
        if (!Incident.IsOpen) ModelState.AddModelError("", Texts["incidents.notNow"]);
        else if (string.IsNullOrWhiteSpace(Words)) ModelState.AddModelError(nameof(Words), Texts["incidents.fill"]);
        else if (CleanText.Length(Words) > IncidentEntry.LongestWords) ModelState.AddModelError(nameof(Words), Texts["errors.tooLong", ("most", IncidentEntry.LongestWords)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        log.Add(Id, EntryKind.Note, Words!.Trim());
        return await SaveAsync($"{Incident.Path}?writing=true#log", "incidents.log.added", stop);
    }

    protected override async Task LoadAsync(CancellationToken stop)
    {
        var rows = await Db.Set<IncidentEntry>().AsNoTracking().Where(e => e.IncidentId == Id && e.No > After).OrderBy(e => e.No).Take(PageSize + 1).ToListAsync(stop);
        Entries = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize) Next = $"{Incident.Path}/log?after={Entries[^1].No}";
        await KnowAsync(Entries.Select(e => e.ById), stop);
    }
}
