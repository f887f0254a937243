using System.Globalization;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>Starts a series: plain choices or a rule written out, the next ten dates to look at, and only then saving.</summary>
[RequirePermission("meetings.work"), WhileAwake("meetings")]
internal sealed class PlanSeriesModel(CommonwealDb db, MakingMeetings making, IOutputCacheStore cache, TimeProvider clock, Here here, Texts texts) : MeetingFormPage(db, here, texts)
{
    private const int Shown = 10;
    private readonly CommonwealDb db = db;

    [BindProperty] public Rhythm Rhythm { get; set; }

    [BindProperty] public int Every { get; set; } = 1;

    [BindProperty] public List<string> Days { get; set; } = [];

    [BindProperty] public int Which { get; set; } = 1;

    [BindProperty] public List<int> NotIn { get; set; } = [];

    [BindProperty] public string? Rule { get; set; }

    [BindProperty] public DateOnly? From { get; set; }

    [BindProperty] public TimeOnly? At { get; set; }

    [BindProperty] public int? Minutes { get; set; } = 120;

    /// <summary>The plan whose dates were looked at.</summary>
    [BindProperty] public string? Seen { get; set; }

    public IReadOnlyList<DateOnly> Next { get; private set; } = [];

    public IReadOnlyList<ClosedDay> LeftOut { get; private set; } = [];

    public string? Written { get; private set; }

    /// <summary>Rule, day and hour in one text.</summary>
    public string Plan => string.Create(CultureInfo.InvariantCulture, $"{Written} {From:yyyy-MM-dd} {At:HH:mm}");

    public IEnumerable<Choice> Rhythms => Enum.GetValues<Rhythm>().Select(r => new Choice(r.ToString(), Texts["meetings.rhythm." + r]));

    public IEnumerable<Choice> Everies => Enumerable.Range(1, 6).Select(n => new Choice(Number(n), Texts["meetings.every." + Number(n)]));

    public IEnumerable<Choice> AllDays
    {
        get
        {
            var format = CultureInfo.CurrentCulture.DateTimeFormat;
            return Enumerable.Range((int)format.FirstDayOfWeek, 7).Select(d => d % 7).Select(d => new Choice(PlainRule.Days[d], format.GetDayName((DayOfWeek)d)));
        }
    }

    public IEnumerable<Choice> Whiches => new[] { 1, 2, 3, 4, -1 }.Select(n => new Choice(Number(n), Texts["meetings.which." + (n < 0 ? "last" : Number(n))]));

    public IEnumerable<Choice> Months => Enumerable.Range(1, 12).Select(m => new Choice(Number(m), CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(m)));

    public Task OnGetAsync(CancellationToken stop)
    {
        From = Here.Today;
        return PrepareAsync(stop);
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken stop)
    {
        // Only the plan is looked at: what is still missing elsewhere is no fault yet.
        ModelState.Clear();
        await PrepareAsync(stop);
        Look();
        return ModelState.IsValid ? Page() : this.ShowAgain();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await CheckAsync(stop);
        Look();
        if (Minutes is null or < LeastSlot or > MostMinutes) ModelState.AddModelError(nameof(Minutes), Texts["meetings.slot.bad", ("least", LeastSlot), ("most", MostMinutes)]);
        if (ModelState.IsValid && Seen != Plan) ModelState.AddModelError("", Texts["meetings.next.first"]);
        if (!ModelState.IsValid)
        {
            ModelState.Remove(nameof(Seen));
            return this.ShowAgain();
        }
        var (dialogue, track) = Form.Part();
        var series = new MeetingSeries
        {
            Kind = Form.Kind!.Value, Title = MultilingualText.Empty, Rule = Written!, At = At!.Value, Minutes = Minutes!.Value, SlotMinutes = Form.SlotMinutes,
            From = SeriesPlan.First(Written!, From!.Value, At.Value, Here.City)!.Value, DialogueId = dialogue, Track = track, ChangedAt = clock.GetUtcNow(),
        };
        Form.ApplyTo(series, Here.City.Languages);
        db.Add(series);
        await making.MakeAsync(series, stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = Texts["common.saved"];
        return LocalRedirect("/desk/meetings/series/" + series.Id);
    }

    private void Look()
    {
        if (From is not { } from || At is not { } at) ModelState.AddModelError(nameof(From), Texts["meetings.when.missing"]);
        else if (from < Here.Today) ModelState.AddModelError(nameof(From), Texts["meetings.when.past"]);
        if (Rhythm is Rhythm.Own) Written = PlainRule.Own(Rule);
        else if (Days.Exists(PlainRule.Days.Contains) && NotIn.TrueForAll(m => m is >= 1 and <= 12) && NotIn.Distinct().Count() < 12 && Every is >= 1 and <= 6 && Which is -1 or (>= 1 and <= 4))
            Written = PlainRule.Of(Rhythm, Every, Days, Which, NotIn);
        if (Written is null) ModelState.AddModelError(Rhythm is Rhythm.Own ? nameof(Rule) : nameof(Days), Texts[Rhythm is Rhythm.Own ? "meetings.rule.bad" : "meetings.days.choose"]);
        if (!ModelState.IsValid && (Written is null || From is null || At is null)) return;
        Next = [.. SeriesPlan.Dates(Written!, From!.Value, At!.Value, Here.City).Take(Shown).Select(DateOnly.FromDateTime)];
        if (Next.Count == 0) ModelState.AddModelError(nameof(Rule), Texts["meetings.rule.empty"]);
        else
        {
            var ruled = SeriesPlan.Ruled(Written!, From.Value, At.Value, Here.City).Select(DateOnly.FromDateTime).TakeWhile(d => d <= Next[^1]).ToHashSet();
            LeftOut = [.. Here.City.ClosedDays.Where(c => ruled.Contains(c.Day))];
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
