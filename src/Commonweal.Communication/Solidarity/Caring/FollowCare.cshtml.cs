using Commonweal.Communication.Incidents.Calls;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Caring;

/// <summary>One care: who cares, for whom, every step with what was offered and asked for; a further step; its end.</summary>
[RequirePermission("care.keep"), WhileAwake(SolidaritySlice.Part), ResponseCache(NoStore = true)]
internal sealed class FollowCareModel(CommonwealDb db, KeeperPosts posts, CallTree tree, PersonalData personal, IncidentLog log, IActor actor, Here here, Texts texts) : CarePage(db, here, texts)
{
    [BindProperty] public DateOnly? DueOn { get; set; }

    [BindProperty] public string? Reason { get; set; }

    [BindProperty] public Guid Contact { get; set; }

    public IReadOnlyList<CareStep> Steps { get; private set; } = [];

    /// <summary>Of each step: the days it was put on and the posts it was given to, the first change on top.</summary>
    public ILookup<Guid, CareStepChange> Changes { get; private set; } = Array.Empty<CareStepChange>().ToLookup(c => c.StepId);

    /// <summary>Public voices of the community as they are now; nobody copies them.</summary>
    public IReadOnlyList<CommunityContact> Voices { get; private set; } = [];

    /// <summary>The contact that was opened, and what it says.</summary>
    public (Guid Id, string Words)? Opened { get; private set; }

    public IReadOnlyDictionary<string, string> Posts { get; private set; } = new Dictionary<string, string>();

    public int Done => Steps.Count(s => s.State is StepState.Done);

    protected override bool IsForRunning => false;

    public string? Said(byte[]? kept) => kept is null ? null : personal.Open(kept);

    /// <summary>Opens one public voice's contact, on the record.</summary>
    public async Task<IActionResult> OnPostOpenAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Voices.All(v => v.Id != Contact) || tree.Known is not { } known || await known.OpenAsync(Contact, stop) is not { } words) ModelState.AddModelError("", Texts["incidents.calls.gone"]);
        else Opened = (Contact, words);
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (DueOn is not { } day || day < Here.Today || day > Here.Today.AddDays(CareDays.Last)) ModelState.TryAddModelError(nameof(DueOn), Texts["care.step.day", ("last", CareDays.Last)]);
        else if (Steps.Count >= CareStep.MostOfACare) ModelState.AddModelError(nameof(DueOn), Texts["care.step.many", ("most", CareStep.MostOfACare)]);
        else if (Steps.Any(s => s.DueOn == day)) ModelState.AddModelError(nameof(DueOn), Texts["care.step.there"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        Db.Add(new CareStep { CareId = Id, IncidentId = Care.IncidentId, DueOn = DueOn!.Value });
        return await SaveAsync("common.saved", stop);
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var reason = Checked(nameof(Reason), Reason, Care.LongestReason, required: true);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Care.Version != Version) return this.ChangedMeanwhile(Texts);
        Care.End(Here.Today, actor.AccountId, reason);
        log.Add(Care.IncidentId, EntryKind.CareEnded, ToWhom);
        return await SaveAsync("care.end.done", stop);
    }

    protected override async Task<IActionResult?> LoadAsync(CancellationToken stop)
    {
        Steps = await Db.Set<CareStep>().AsNoTracking().Where(s => s.CareId == Id).OrderBy(s => s.DueOn).ThenBy(s => s.Id).ToListAsync(stop);
        var changes = await Db.Set<CareStepChange>().AsNoTracking().Where(c => c.CareId == Id).OrderBy(c => c.Number).ToListAsync(stop);
        Changes = changes.ToLookup(c => c.StepId);
        Posts = await posts.NamesAsync([Care.Owner, Care.Deputy, .. Steps.Select(s => s.PostIn(Care)), .. changes.SelectMany(c => new[] { c.PostBefore, c.PostAfter })], stop);
        if (Care is { IsRunning: true, CommunityId: { } community } && tree.Known is { } known) Voices = [.. (await known.OfAsync([community], stop))[community]];
        return null;
    }
}
