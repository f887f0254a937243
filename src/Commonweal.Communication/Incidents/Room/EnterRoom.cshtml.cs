using Commonweal.Communication.Delivery;
using Commonweal.Communication.Incidents.Calls;
using Commonweal.Communication.Incidents.Facts;
using Commonweal.Communication.Incidents.Statements;
using Commonweal.Communication.Incidents.Targets;
using Commonweal.Communication.Messages;
using Commonweal.Communication.Playbook.Content;
using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Room;

/// <summary>The room: clock, targets, who does what, who was reached, what is known, what was said, and the log; each part has a page of its own.</summary>
[RequirePermission("incidents.read"), WhileAwake(IncidentsSlice.Part), ResponseCache(NoStore = true)]
internal sealed class EnterRoomModel(CommonwealDb db, RoomReading reading, CallTree tree, RoomParts parts, TargetMinutes minutes, TimeProvider clock, Here here, Texts texts) : IncidentPage(db, here, texts)
{
    private const int Lines = 20;

    /// <summary>The cursor stands in the log at once.</summary>
    [BindProperty(SupportsGet = true)] public bool Writing { get; set; }

    public DateTimeOffset Now { get; private set; }

    public IReadOnlyList<Target> Targets { get; private set; } = [];

    public NextUpdate Next { get; private set; } = new(null, IsMissed: false);

    public IReadOnlyList<(IncidentStatement Statement, Message Message)> Statements { get; private set; } = [];

    public IReadOnlyList<IncidentTask> Tasks { get; private set; } = [];

    public IReadOnlyList<IncidentFact> Facts { get; private set; } = [];

    public IReadOnlyList<BranchView> Branches { get; private set; } = [];

    public IReadOnlyList<ExpectedRumour> Rumours { get; private set; } = [];

    public IReadOnlyList<IncidentEntry> Log { get; private set; } = [];

    /// <summary>What goes on beside and after the room.</summary>
    public IReadOnlyList<RoomSection> Parts { get; private set; } = [];

    public bool MaySpeak => MayLead && User.HasClaim("permission", "messages.write") && Here.City.IsAwake(DeliverySlice.Part);

    public bool MayReadMessages => User.HasClaim("permission", "messages.read") && Here.City.IsAwake(DeliverySlice.Part);

    public bool MayHearRumours => User.HasClaim("permission", "rumours.keep") && Here.City.IsAwake("rumours") && !Incident.IsExercise;

    public bool IsElection => Here.City.IsElection(Here.Today);

    protected override async Task LoadAsync(CancellationToken stop)
    {
        Now = clock.GetUtcNow();
        Statements = await reading.StatementsAsync(Id, stop);
        var events = await reading.ReadAsync(Incident, Statements, stop);
        (Targets, Next) = (Target.Of(events, minutes, Here.City.Languages, Now), NextUpdate.Of(events, Now));
        Tasks = await Db.Set<IncidentTask>().AsNoTracking().Where(t => t.IncidentId == Id).OrderBy(t => t.Order).ToListAsync(stop);
        Facts = await Db.Set<IncidentFact>().AsNoTracking().Where(f => f.IncidentId == Id).OrderBy(f => f.NotedAt).ThenBy(f => f.Id).ToListAsync(stop);
        Branches = await tree.ReadAsync(Id, stop);
        Parts = await parts.ReadAsync(Incident, User, stop);
        Log = await Db.Set<IncidentEntry>().AsNoTracking().Where(e => e.IncidentId == Id).OrderByDescending(e => e.No).Take(Lines + 1).ToListAsync(stop);
        var (scenario, number) = (Incident.ScenarioId, Incident.ScenarioNumber);
        Rumours = (await Db.Set<ScenarioRelease>().AsNoTracking().SingleOrDefaultAsync(r => r.ScenarioId == scenario && r.Number == number, stop))?.Content.Rumours ?? [];
        await KnowAsync([.. Tasks.SelectMany(t => new[] { t.DoneById, Post.Read(t.Post)?.AccountId }), .. Log.Select(e => e.ById), .. Branches.Select(b => b.Last?.ById), Incident.OpenedById, Incident.ClosedById], stop);
    }

    public bool LogIsLonger => Log.Count > Lines;

    public IEnumerable<IncidentEntry> LatestLog => Log.Take(Lines);

    public string WhoOf(IncidentTask task)
        => Post.Read(task.Post) switch { null => Here.Text(task.Who), { Role: { } role } => Texts["role." + role], { AccountId: var account } => NameOf(account) };

    public string WordOf(TargetKind kind) => Texts[kind is TargetKind.MayorSpoke && IsElection ? "incidents.target.MayorSpoke.election" : "incidents.target." + kind, ("minutes", minutes.Of(kind))];
}
