using Commonweal.Communication.Incidents.Exercises;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Communication.Incidents.Targets;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Review;

/// <summary>What happened beside the targets, and what was learned. A review ends once every lesson has gone somewhere.</summary>
[RequirePermission("incidents.read"), WhileAwake(IncidentsSlice.Part), ResponseCache(NoStore = true)]
internal sealed class LookBackModel(CommonwealDb db, RoomParts parts, TargetMinutes minutes, IncidentLog log, IActor actor, TimeProvider clock, Here here, Texts texts) : IncidentPage(db, here, texts)
{
    [BindProperty] public string? Happened { get; set; }

    [BindProperty] public string? Words { get; set; }

    [BindProperty] public Guid Lesson { get; set; }

    [BindProperty] public int LessonVersion { get; set; }

    public override string Step => "incidents.review";

    public IReadOnlyList<Lesson> Lessons { get; private set; } = [];

    public IReadOnlyList<(TargetKind Kind, int Wanted, int? Took)> Minutes { get; private set; } = [];

    /// <summary>What went on after the room, such as care.</summary>
    public IReadOnlyList<RoomSection> Parts { get; private set; } = [];

    public bool MayKeepPlaybook => User.HasClaim("permission", "playbook.keep") && Here.City.IsAwake("playbook");

    public bool MayPromise => User.HasClaim("permission", "commitments.keep") && Here.City.IsAwake("commitments");

    public bool MayReadPromises => User.HasClaim("permission", "commitments.read") && Here.City.IsAwake("commitments");

    protected override bool IsPossible => !Incident.IsOpen;

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(() =>
    {
        if (CleanText.Length(Happened ?? "") > Incident.LongestWords) ModelState.AddModelError(nameof(Happened), Texts["errors.tooLong", ("most", Incident.LongestWords)]);
        else Incident.Happened = Happened?.Trim() ?? "";
        return Task.FromResult(true);
    }, stop);

    public Task<IActionResult> OnPostLearnAsync(CancellationToken stop) => DoAsync(() =>
    {
        if (string.IsNullOrWhiteSpace(Words)) ModelState.AddModelError(nameof(Words), Texts["incidents.fill"]);
        else if (CleanText.Length(Words) > Review.Lesson.LongestWords) ModelState.AddModelError(nameof(Words), Texts["errors.tooLong", ("most", Review.Lesson.LongestWords)]);
        else Db.Add(new Lesson { IncidentId = Id, Words = Words.Trim(), NotedAt = clock.GetUtcNow() });
        return Task.FromResult(true);
    }, stop);

    /// <summary>The lesson stands in the playbook now.</summary>
    public Task<IActionResult> OnPostStandsAsync(CancellationToken stop) => DoAsync(async () =>
    {
        if (await Db.Set<Lesson>().SingleOrDefaultAsync(l => l.Id == Lesson && l.IncidentId == Id, stop) is not { } lesson || lesson.Version != LessonVersion) return false;
        lesson.InPlaybookOn = Here.Today;
        return true;
    }, stop);

    public Task<IActionResult> OnPostEndAsync(CancellationToken stop) => DoAsync(() =>
    {
        if (Incident.Happened.Length == 0) ModelState.AddModelError(nameof(Happened), Texts["incidents.review.tell"]);
        if (Lessons.Count == 0) ModelState.AddModelError("", Texts["incidents.review.learn"]);
        if (Lessons.Any(l => l.IsOpen)) ModelState.AddModelError("", Texts["incidents.review.lessonsOpen"]);
        // A refused one is shown again as it stands.
        if (!ModelState.IsValid) return Task.FromResult(true);
        (Incident.ReviewedOn, Incident.ReviewedById) = (Here.Today, actor.AccountId);
        log.Add(Id, EntryKind.Reviewed, Here.Text(Incident.Name));
        return Task.FromResult(true);
    }, stop);

    protected override async Task LoadAsync(CancellationToken stop)
    {
        Lessons = await Db.Set<Lesson>().AsNoTracking().Where(l => l.IncidentId == Id).OrderBy(l => l.NotedAt).ThenBy(l => l.Id).ToListAsync(stop);
        var figures = await Db.Set<RoomFigure>().AsNoTracking().Where(f => f.IncidentId == Id).ToDictionaryAsync(f => f.Key, f => f.Minutes, StringComparer.Ordinal, stop);
        Minutes = [.. Enum.GetValues<TargetKind>().Select(k => (k, minutes.Of(k), figures.GetValueOrDefault(k.ToString())))];
        Parts = await parts.ReadAsync(Incident, User, stop);
        await KnowAsync([Incident.ReviewedById], stop);
    }

    protected override Task FillAsync(CancellationToken stop)
    {
        Happened = Incident.Happened;
        return Task.CompletedTask;
    }

    private async Task<IActionResult> DoAsync(Func<Task<bool>> change, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (!MayLead) return Forbid();
        if (Incident.Version != Version) return this.ChangedMeanwhile(Texts);
        if (!await change()) return this.ChangedMeanwhile(Texts);
        if (!ModelState.IsValid) return this.ShowAgain();
        return await SaveAsync(Incident.Path + "/review", "common.saved", stop);
    }
}
