using System.Globalization;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Communication.Messages;
using Commonweal.Communication.Playbook.Content;
using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Medium = Commonweal.Communication.Playbook.Medium;

namespace Commonweal.Communication.Incidents.Statements;

/// <summary>Writes a statement from the scenario's template; checking and releasing are those of every message.</summary>
[RequirePermission("incidents.lead"), RequirePermission("messages.write"), WhileAwake(IncidentsSlice.Part), ResponseCache(NoStore = true)]
internal sealed class WriteStatementModel(CommonwealDb db, StatementFilling filling, IncidentLog log, OpenMedia media, CityTime time, TimeProvider clock, Here here, Texts texts) : IncidentPage(db, here, texts)
{
    private static readonly Medium[] Offered = [Medium.Notice, Medium.Email, Medium.Feed, Medium.Post, Medium.Radio];

    private ScenarioContent content = new();

    /// <summary>Key of the message to be, made with the form: sent twice, it is written once.</summary>
    [BindProperty] public Guid Key { get; set; }

    [BindProperty(SupportsGet = true)] public bool Mayor { get; set; }

    [BindProperty(SupportsGet = true)] public string? From { get; set; }

    [BindProperty] public MultilingualInput Headline { get; set; } = new();

    [BindProperty] public MultilingualInput Text { get; set; } = new();

    [BindProperty] public MultilingualInput Place { get; set; } = new();

    [BindProperty] public string? Line { get; set; }

    [BindProperty] public DateOnly? NextOn { get; set; }

    [BindProperty] public string? NextTime { get; set; }

    [BindProperty] public List<string> Outlets { get; set; } = [.. Enum.GetNames<Outlet>()];

    public override string Step => "incidents.statement.title";

    public IEnumerable<Choice> OutletChoices => media.Outlets().Select(o => new Choice(o.ToString(), Texts["messages.outlet." + o]));

    public IEnumerable<Medium> Templates => Offered.Where(m => content.Template(m) is not null);

    protected override bool IsPossible => Incident.IsOpen && Here.City.IsAwake("messages");

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var next = Check();
        if (!ModelState.IsValid) return this.ShowAgain();
        if (await Db.Set<IncidentStatement>().AnyAsync(s => s.MessageId == Key && s.IncidentId == Id, stop)) return LocalRedirect("/desk/messages/" + Key);
        (Incident.Place, Incident.Line) = (Place.ApplyTo(Incident.Place, Here.City.Languages), Line?.Trim() ?? "");
        foreach (var input in new[] { Headline, Text })
            foreach (var language in input.Words.Keys.ToList()) input.Words[language] = filling.Finish(input.Words[language], language, content, Incident, Key, next);
        var message = new Message
        {
            Id = Key, Origin = Incident.OriginOf(Id), IsExercise = Incident.IsExercise, IsUrgent = true, WrittenAt = clock.GetUtcNow(),
            Headline = Headline.ApplyTo(MultilingualText.Empty, Here.City.Languages), Text = Text.ApplyTo(MultilingualText.Empty, Here.City.Languages),
        };
        message.AppearOn(media.Named(Outlets));
        Db.Add(message);
        Db.Add(new IncidentStatement { MessageId = Key, IncidentId = Id, ByMayor = Mayor, NextAt = next });
        log.Add(Id, EntryKind.StatementWritten, Here.Text(message.Headline));
        return await SaveAsync("/desk/messages/" + Key, "incidents.statement.saved", stop);
    }

    protected override async Task LoadAsync(CancellationToken stop)
    {
        if (Key == Guid.Empty) Key = Guid.NewGuid();
        var (scenario, number) = (Incident.ScenarioId, Incident.ScenarioNumber);
        content = (await Db.Set<ScenarioRelease>().AsNoTracking().SingleOrDefaultAsync(r => r.ScenarioId == scenario && r.Number == number, stop))?.Content ?? new();
    }

    protected override Task FillAsync(CancellationToken stop)
    {
        (Place, Line) = (MultilingualInput.Of(Incident.Place), Incident.Line);
        var soon = TimeZoneInfo.ConvertTime(clock.GetUtcNow().AddMinutes(60), time.Zone);
        soon = soon.AddMinutes((15 - (soon.Minute % 15)) % 15);
        (NextOn, NextTime) = (DateOnly.FromDateTime(soon.DateTime), soon.ToString("HH:mm", CultureInfo.InvariantCulture));
        if (StatementFilling.Template(content, Enum.TryParse<Medium>(From, out var medium) ? medium : null) is not { } template) return Task.CompletedTask;
        Begin(Headline, template.Subject.IsEmpty ? content.Messages.ElementAtOrDefault(0) ?? MultilingualText.Empty : template.Subject);
        Begin(Text, template.Words);
        return Task.CompletedTask;
    }

    private void Begin(MultilingualInput input, MultilingualText template)
    {
        foreach (var language in Here.City.Languages.Where(template.Languages.ContainsKey)) input.Words[language] = filling.Begin(template.Languages[language].Text, language, content, Incident);
    }

    private DateTimeOffset Check()
    {
        if (Key == Guid.Empty) Key = Guid.NewGuid();
        Headline.Check(ModelState, nameof(Headline), Texts, Here.City.Languages, Message.LongestHeadline, required: true);
        Text.Check(ModelState, nameof(Text), Texts, Here.City.Languages, Message.LongestText, required: true);
        Place.Check(ModelState, nameof(Place), Texts, Here.City.Languages, Incident.LongestPlace);
        if (CleanText.Length(Line ?? "") > Incident.LongestLine) ModelState.AddModelError(nameof(Line), Texts["errors.tooLong", ("most", Incident.LongestLine)]);
        if (Asks("{place}") && Incident.DistrictCode is null && Place.Words.Values.All(string.IsNullOrWhiteSpace)) ModelState.AddModelError(MultilingualInput.Field(nameof(Place), Here.City.Languages[0]), Texts["incidents.place.needed"]);
        if (Asks("{contact}") && string.IsNullOrWhiteSpace(Line)) ModelState.AddModelError(nameof(Line), Texts["incidents.line.needed"]);
        if (NextOn is not { } day || !TimeOnly.TryParseExact(NextTime, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) ModelState.AddModelError(nameof(NextTime), Texts["incidents.next.needed"]);
        else
        {
            var next = time.StartOf(day).Add(at.ToTimeSpan());
            if (next <= clock.GetUtcNow()) ModelState.AddModelError(nameof(NextTime), Texts["incidents.next.past"]);
            return next;
        }
        return default;
    }

    private bool Asks(string place) => Headline.Words.Values.Concat(Text.Words.Values).Any(w => w.Contains(place, StringComparison.Ordinal));
}
