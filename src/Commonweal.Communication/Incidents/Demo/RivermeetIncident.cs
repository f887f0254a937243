using Commonweal.Communication.Incidents.Calls;
using Commonweal.Communication.Incidents.Exercises;
using Commonweal.Communication.Incidents.Facts;
using Commonweal.Communication.Incidents.Review;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Communication.Incidents.Statements;
using Commonweal.Communication.Incidents.Targets;
using Commonweal.Communication.Messages;
using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Incidents.Demo;

/// <summary>A morning in the invented city: words on the gate of a house of prayer, covered within the hour; what was said, who was called, what was learned. And three exercises before it.</summary>
internal sealed class RivermeetIncident(CommonwealDb db, ReleasedScenarios scenarios, Here here, TimeProvider clock)
{
    private static readonly (int DaysAgo, string Code, int?[] Minutes)[] Exercises =
    [
        (96, "hate-graffiti", [31, 52, null, 190, 31, 118, 190]), (61, "rumours", [22, 35, 88, 140, 22, 71, 140]), (34, "hate-graffiti", [13, 28, 55, 96, 13, 40, 96]),
    ];

    private long no;

    internal static Task FillAsync(IServiceProvider services, CancellationToken stop) => ActivatorUtilities.CreateInstance<RivermeetIncident>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var all = await scenarios.AllAsync(stop);
        var people = await db.Set<Account>().AsNoTracking().ToListAsync(stop);
        Guid? Of(Role role) => people.FirstOrDefault(a => a.Roles.Contains(role))?.Id;
        foreach (var (daysAgo, code, minutes) in Exercises)
            if (all.FirstOrDefault(s => s.Code == code) is { } played) Play(played, clock.GetUtcNow().AddDays(-daysAgo), minutes, Of(Role.CommunicationsOfficer));
        if (all.FirstOrDefault(s => s.Code == "desecration") is { } scenario) Happen(scenario, clock.GetUtcNow().AddDays(-19).AddHours(-3), Of(Role.CommunicationsOfficer), Of(Role.LiaisonOfficer));
        await db.SaveChangesAsync(stop);
    }

    private void Play(ReleasedScenario scenario, DateTimeOffset at, int?[] minutes, Guid? by)
    {
        var room = Open(scenario, at, by, exercise: true);
        (room.ClosedAt, room.ClosedById) = (at.AddHours(4), by);
        Log(room, EntryKind.Closed, here.Text(room.Name), at.AddHours(4), by);
        Keep(room, minutes);
    }

    private void Happen(ReleasedScenario scenario, DateTimeOffset at, Guid? officer, Guid? liaison)
    {
        var room = Open(scenario, at, officer, exercise: false);
        room.Place = MultilingualText.Of(("en", "Lantern Street, Weavers’ Bank"), ("fr", "rue de la Lanterne, quai des Tisserands"), ("ar", "شارع الفانوس، ضفة النسّاجين"));
        Log(room, EntryKind.Note, "The caretaker called: words on the gate of the house of prayer. Nobody hurt. Cleaning team is on its way.", at.AddMinutes(2), officer);
        var branch = new CallBranch { IncidentId = room.Id, Name = MultilingualText.Of(("en", "Lantern Street House of Prayer"), ("fr", "Maison de prière de la rue de la Lanterne"), ("ar", "دار الصلاة بشارع الفانوس")), IsConcerned = true, AddedAt = at.AddMinutes(4) };
        var contact = Guid.NewGuid();
        db.Add(branch);
        db.AddRange(new CallAttempt { BranchId = branch.Id, IncidentId = room.Id, ContactId = contact, IsReached = false, At = at.AddMinutes(9), ById = liaison }, new CallAttempt { BranchId = branch.Id, IncidentId = room.Id, ContactId = Guid.NewGuid(), IsReached = true, At = at.AddMinutes(21), ById = liaison });
        Log(room, EntryKind.NotReached, here.Text(branch.Name), at.AddMinutes(9), liaison);
        Say(room, at.AddMinutes(12), mayor: false,
            ("Hateful words on a gate in Lantern Street", "Hateful words appeared on a gate in Lantern Street this morning. We cover them now and remove them today. Our neighbours there are not alone.\n\nWe write again in four hours."),
            ("Des mots haineux sur un portail, rue de la Lanterne", "Des mots haineux sont apparus ce matin sur un portail de la rue de la Lanterne. Nous les couvrons maintenant et les enlevons aujourd’hui. Nos voisins ne sont pas seuls.\n\nNous écrivons de nouveau dans quatre heures."));
        Log(room, EntryKind.Reached, here.Text(branch.Name), at.AddMinutes(21), liaison);
        Note(room, "The gate was covered within the hour, and is clean again", at.AddMinutes(30), officer, FactState.BeingChecked, FactState.Known);
        Note(room, "The school next door was not touched", at.AddMinutes(33), officer, FactState.BeingChecked, FactState.Known);
        Note(room, "When in the night it happened", at.AddMinutes(35), officer, FactState.NotKnown);
        Say(room, at.AddMinutes(74), mayor: true,
            ("“We stand at this gate with you”", "The gate in Lantern Street is clean again. I thank everybody who came with buckets before the city did. Whoever prays here is at home here.\n\nWe will write again tomorrow morning."),
            ("« Nous sommes à ce portail avec vous »", "Le portail de la rue de la Lanterne est propre. Je remercie toutes les personnes venues avec des seaux avant la ville. Qui prie ici est ici chez soi.\n\nNous écrirons de nouveau demain matin."),
            ("«نقف معكم عند هذه البوابة»", "عادت بوابة شارع الفانوس نظيفة. أشكر كل من جاء بدلوه قبل أن تصل البلدية. من يصلّي هنا فهو هنا في بيته.\n\nسنكتب ثانية صباح الغد."));
        Log(room, EntryKind.Note, "Tea in the courtyard, forty neighbours. The house asks for a lamp at the gate and no picture in the press.", at.AddHours(6), liaison);
        Log(room, EntryKind.Closed, here.Text(room.Name), at.AddHours(28), officer);
        (room.ClosedAt, room.ClosedById, room.ReviewDueOn) = (at.AddHours(28), officer, here.Today.AddDays(-4));
        (room.ReviewedOn, room.ReviewedById) = (here.Today.AddDays(-3), liaison);
        room.Happened = "A caretaker found hateful words on the gate early in the morning. They were covered within the hour. The first words of the city were out after 12 minutes, in English and French; in Arabic only after 74, with the mayor’s. The first contact was at work and could not be reached; whoever stood in was.";
        db.AddRange(
            new Lesson { IncidentId = room.Id, Words = "The Arabic of the first statement must be ready beforehand: it came an hour late, to those who needed it first.", NotedAt = at.AddDays(15), InPlaybookOn = here.Today.AddDays(-3) },
            new Lesson { IncidentId = room.Id, Words = "Ask the house itself before a picture of its gate goes anywhere.", NotedAt = at.AddDays(15).AddMinutes(5), InPlaybookOn = here.Today.AddDays(-3) });
        Keep(room, [12, 21, 74, 74, 12, 12, 74]);
    }

    private Incident Open(ReleasedScenario scenario, DateTimeOffset at, Guid? by, bool exercise)
    {
        var room = new Incident { ScenarioId = scenario.Id, ScenarioNumber = scenario.Number, Name = scenario.Content.Name, IsExercise = exercise, OpenedAt = at, OpenedById = by };
        db.Add(room);
        foreach (var (order, task) in TasksOfScenario.Make(room.Id, scenario.Content, at).Index())
        {
            if (order % 5 != 4) (task.DoneAt, task.DoneById) = (at.AddMinutes(3 + (4 * order)), by);
            db.Add(task);
        }
        Log(room, EntryKind.Opened, here.Text(room.Name), at, by);
        return room;
    }

    private void Log(Incident room, EntryKind kind, string words, DateTimeOffset at, Guid? by) => db.Add(new IncidentEntry { No = ++no, IncidentId = room.Id, Kind = kind, Words = words, At = at, ById = by });

    private void Note(Incident room, string words, DateTimeOffset at, Guid? by, params FactState[] way)
    {
        var fact = new IncidentFact { IncidentId = room.Id, Words = words, NotedAt = at };
        db.Add(fact);
        foreach (var (step, to) in way.Index()) db.Add(fact.Move(to, at.AddMinutes(40 * step), by, first: step == 0)!);
    }

    private void Say(Incident room, DateTimeOffset at, bool mayor, params (string Headline, string Text)[] words)
    {
        var message = new Message { Origin = Incident.OriginOf(room.Id), IsUrgent = true, WrittenAt = at.AddMinutes(-5), Headline = In(w => w.Headline), Text = In(w => w.Text) };
        message.AppearOn([Outlet.News]);
        (message.State, message.ReleasedAt, message.OutAt) = (MessageState.Out, at, at);
        db.AddRange(message, new IncidentStatement { MessageId = message.Id, IncidentId = room.Id, ByMayor = mayor, NextAt = at.AddHours(mayor ? 20 : 4) });

        MultilingualText In(Func<(string Headline, string Text), string> part) => words.Skip(1).Index().Aggregate(MultilingualText.Of(("en", part(words[0]))), (text, w) => text.Translate(w.Index == 0 ? "fr" : "ar", part(w.Item), "en"));
    }

    private void Keep(Incident room, int?[] minutes)
    {
        string[] keys = [.. Enum.GetNames<TargetKind>(), .. here.City.Languages.Take(3).Select(l => RoomFigure.InLanguage + l)];
        db.AddRange(keys.Zip(minutes, (key, took) => new RoomFigure { IncidentId = room.Id, Key = key, ScenarioId = room.ScenarioId, IsExercise = room.IsExercise, On = DateOnly.FromDateTime(room.OpenedAt.DateTime), Minutes = took }));
    }
}
