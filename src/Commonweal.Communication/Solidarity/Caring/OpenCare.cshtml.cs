using Commonweal.Communication.Incidents;
using Commonweal.Communication.Incidents.Calls;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Caring;

/// <summary>Names the post that stays in touch, with whom, and on which days.</summary>
[RequirePermission("care.keep"), WhileAwake(SolidaritySlice.Part)]
internal sealed class OpenCareModel(CommonwealDb db, KeeperPosts posts, IncidentLog log, IActor actor, Here here, Texts texts) : IncidentPage(db, here, texts)
{
    private IReadOnlyList<CallBranch> branches = [];

    /// <summary>Key of the care to be, made with the form: sent twice, it is opened once.</summary>
    [BindProperty] public Guid Key { get; set; }

    [BindProperty] public string? Owner { get; set; }

    [BindProperty] public string? Deputy { get; set; }

    /// <summary>A branch of the call tree; empty: those targeted, or the organisation written down.</summary>
    [BindProperty] public string? Toward { get; set; }

    [BindProperty] public string? Organisation { get; set; }

    [BindProperty] public string? Days { get; set; }

    public override string Step => "care.open";

    public IReadOnlyList<Choice> Posts { get; private set; } = [];

    public IEnumerable<Choice> Communities => branches.Select(b => new Choice(b.Id.ToString(), Here.Text(b.Name)));

    protected override bool IsPossible => !Incident.IsExercise && Here.City.IsAwake(IncidentsSlice.Part);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (await Db.Set<Care>().AnyAsync(c => c.Id == Key && c.IncidentId == Id, stop)) return LocalRedirect(Care.PathOf(Key));
        var days = Check();
        if (await Db.Set<Care>().CountAsync(c => c.IncidentId == Id, stop) >= Care.MostOfAnIncident) ModelState.AddModelError("", Texts["care.tooMany", ("most", Care.MostOfAnIncident)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var branch = branches.FirstOrDefault(b => b.Id.ToString() == Toward);
        var toWhom = branch?.Name ?? (Organisation?.Trim() is { Length: > 0 } typed ? MultilingualText.Of((Here.Language, typed)) : MultilingualText.Empty);
        var today = Here.Today;
        Db.Add(new Care { Id = Key, IncidentId = Id, CommunityId = branch?.CommunityId, ToWhom = toWhom, Owner = Owner!, Deputy = Deputy!, StartedOn = today, OpenedById = actor.AccountId });
        Db.AddRange(days.Select(d => new CareStep { CareId = Key, IncidentId = Id, DueOn = today.AddDays(d) }));
        log.Add(Id, EntryKind.CareOpened, toWhom.IsEmpty ? Texts["care.targeted"] : Here.Text(toWhom));
        return await SaveAsync(Care.PathOf(Key), "common.saved", stop);
    }

    protected override async Task LoadAsync(CancellationToken stop)
    {
        Posts = await posts.ChoicesAsync(stop);
        branches = await Db.Set<CallBranch>().AsNoTracking().Where(b => b.IncidentId == Id).OrderByDescending(b => b.IsConcerned).ThenBy(b => b.AddedAt).ThenBy(b => b.Id).Take(CallBranch.Most).ToListAsync(stop);
        if (Key == Guid.Empty) Key = Guid.NewGuid();
    }

    protected override Task FillAsync(CancellationToken stop)
    {
        (Days, Toward) = (CareDays.Usual, branches.FirstOrDefault(b => b.IsConcerned)?.Id.ToString());
        return Task.CompletedTask;
    }

    private IReadOnlyList<int> Check()
    {
        ModelState.CheckPosts(Texts, Posts, Owner, Deputy);
        if (!string.IsNullOrEmpty(Toward) && !branches.Any(b => b.Id.ToString() == Toward)) ModelState.AddModelError(nameof(Toward), Texts["care.toward.gone"]);
        if (!string.IsNullOrEmpty(Toward) && !string.IsNullOrWhiteSpace(Organisation)) ModelState.AddModelError(nameof(Organisation), Texts["care.toward.both"]);
        if (CleanText.Length(Organisation?.Trim() ?? "") > Care.LongestName) ModelState.AddModelError(nameof(Organisation), Texts["errors.tooLong", ("most", Care.LongestName)]);
        ModelState.Refuse(Texts, nameof(Organisation), Organisation, Here.City.Languages);
        if (CareDays.Read(Days) is { } days) return days;
        ModelState.AddModelError(nameof(Days), Texts["care.days.bad", ("last", CareDays.Last), ("most", CareDays.Most)]);
        return [];
    }
}
