using System.Globalization;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Communication.Playbook.Scenarios;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Standards.ICalendar;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.PhoneIns;

/// <summary>Plans a phone-in about a message. Expected questions come from a scenario of the playbook, and else from the message.</summary>
[RequirePermission("phonein.work"), WhileAwake(DeliverySlice.Part), ResponseCache(NoStore = true)]
internal sealed class PlanPhoneInModel(CommonwealDb db, PostWords posts, ReleasedScenarios scenarios, CityTime time, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostQuestions = 8, LongestQuestion = 160;

    private IReadOnlyList<ReleasedScenario> known = [];

    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    /// <summary>The message a new plan is about.</summary>
    [BindProperty(SupportsGet = true, Name = "message")] public Guid? About { get; set; }

    [BindProperty(SupportsGet = true)] public string? Scenario { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? Station { get; set; }

    [BindProperty] public DateOnly? Day { get; set; }

    [BindProperty] public string? From { get; set; }

    [BindProperty] public string? Until { get; set; }

    [BindProperty] public List<string> Answering { get; set; } = [];

    [BindProperty] public List<string> Interpreted { get; set; } = [];

    [BindProperty] public string? Questions { get; set; }

    [BindProperty] public string? Order { get; set; }

    public PhoneIn? Stored { get; private set; }

    public Message Message { get; private set; } = null!;

    public IReadOnlyList<Choice> Posts { get; private set; } = [];

    public IEnumerable<Choice> Languages => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    /// <summary>Signed scenarios of which a new plan can take the questions.</summary>
    public IReadOnlyList<Choice> Scenarios => [.. known.Select(s => new Choice(s.Id.ToString(), here.Text(s.Content.Name)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Stored is not { } plan)
        {
            Questions = string.Join('\n', Expected());
            Order = RunningOrder.Usual(texts["phonein.order.opening"], texts["phonein.order.message"], texts["phonein.order.calls"], texts["phonein.order.closing"]);
            return Page();
        }
        (Version, Station, Questions, Order) = (plan.Version, plan.Station, plan.Questions, plan.Order);
        (Answering, Interpreted) = (plan.Answering, plan.Interpreted);
        (Day, From, Until) = (time.Day(plan.StartsAt), OnTheClock(plan.StartsAt), OnTheClock(plan.EndsAt));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var (starts, ends) = Check();
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Stored is not null && Stored.Version != Version) return this.ChangedMeanwhile(texts);
        var plan = Stored ?? new PhoneIn { MessageId = Message.Id };
        if (Stored is null) db.Add(plan);
        (plan.Station, plan.StartsAt, plan.EndsAt, plan.Questions, plan.Order) = (Station!.Trim(), starts, ends, Questions?.Trim() ?? "", Order?.Trim() ?? "");
        plan.Answering = [.. Posts.Select(p => p.Value).Where(Answering.Contains)];
        plan.Interpreted = [.. here.City.Languages.Where(Interpreted.Contains)];
        try { await db.SaveChangesAsync(stop); }
        catch (DbUpdateConcurrencyException) { return this.ChangedMeanwhile(texts); }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect(plan.Path);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (Id is { } id && (Stored = await db.Set<PhoneIn>().SingleOrDefaultAsync(p => p.Id == id, stop)) is null) return NotFound();
        var about = Stored?.MessageId ?? About;
        if (await db.Set<Message>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == about && !m.IsExercise, stop) is not { } message) return NotFound();
        Message = message;
        Posts = await posts.ChoicesAsync(stop);
        if (Id is null && here.City.IsAwake("playbook")) known = (await scenarios.AllAsync(stop)).Where(s => s.Content.Rumours.Count > 0).ToList();
        return null;
    }

    private IEnumerable<string> Expected()
    {
        if (known.FirstOrDefault(s => s.Id.ToString() == Scenario) is { } scenario) return scenario.Content.Rumours.Select(r => here.Text(r.Said).ReplaceLineEndings(" "));
        return MessageWords.Plain(here.Text(Message.Text)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostQuestions).Select(p => MessageWords.Beginning(p, LongestQuestion));
    }

    private (DateTimeOffset Starts, DateTimeOffset Ends) Check()
    {
        if (string.IsNullOrWhiteSpace(Station)) ModelState.AddModelError(nameof(Station), texts["errors.required"]);
        TooLong(nameof(Station), Station, PhoneIn.LongestStation);
        TooLong(nameof(Questions), Questions, PhoneIn.LongestLines);
        TooLong(nameof(Order), Order, PhoneIn.LongestLines);
        if (!Posts.Any(p => Answering.Contains(p.Value))) ModelState.AddModelError(nameof(Answering), texts["phonein.answering.needed"]);
        if (Day is null) ModelState.TryAddModelError(nameof(Day), texts["phonein.day.bad"]);
        var (from, until) = (Read(nameof(From), From), Read(nameof(Until), Until));
        if (Day is not { } day || from is null || until is null) return default;
        // A programme that ends earlier on the clock than it began ends on the next day.
        var starts = ZonedTimes.Instant(day.ToDateTime(from.Value), time.Zone);
        var ends = ZonedTimes.Instant((until <= from ? day.AddDays(1) : day).ToDateTime(until.Value), time.Zone);
        var minutes = (ends - starts).TotalMinutes;
        if (minutes is <= 0 or > PhoneIn.MostMinutes) ModelState.AddModelError(nameof(Until), texts["phonein.until.bad", ("hours", PhoneIn.MostMinutes / 60)]);
        if (RunningOrder.Read(Order, (int)minutes) is (null, var wrong)) ModelState.AddModelError(nameof(Order), texts["phonein.order.bad", ("line", wrong)]);
        return (starts, ends);
    }

    private TimeOnly? Read(string field, string? typed)
    {
        if (TimeOnly.TryParseExact(typed, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) return at;
        ModelState.AddModelError(field, texts["phonein.time.bad"]);
        return null;
    }

    private void TooLong(string field, string? words, int most)
    {
        if (CleanText.Length(words ?? "") > most && ModelState.GetFieldValidationState(field) is not ModelValidationState.Invalid) ModelState.AddModelError(field, texts["errors.tooLong", ("most", most)]);
    }

    private string OnTheClock(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, time.Zone).ToString("HH:mm", CultureInfo.InvariantCulture);
}
