using Commonweal.Communication.Delivery;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.OnCall;

/// <summary>The languages and the usual week of one person: one's own, or a coordinator everybody's. Emptied, it leaves the rota.</summary>
[RequirePermission("messages.translate"), WhileAwake(DeliverySlice.Part), ResponseCache(NoStore = true)]
internal sealed class EditOnCallModel(CommonwealDb db, Duties duties, Here here, Texts texts) : PageModel, IFormPage
{
    private const int Week = 7;

    private Guid me;

    [BindProperty(SupportsGet = true)] public Guid? Account { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public List<string> Languages { get; set; } = [];

    [BindProperty] public OnCallKind? Kind { get; set; } = OnCallKind.Translator;

    /// <summary>A line for each day, Monday first.</summary>
    [BindProperty] public List<string?> Hours { get; set; } = [];

    public OnCallPerson? Row { get; private set; }

    public string Name { get; private set; } = "";

    public bool IsMine => (Account ?? me) == me;

    public IEnumerable<Choice> LanguageChoices => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    public IEnumerable<Choice> Kinds => Enum.GetValues<OnCallKind>().Select(k => new Choice(k.ToString(), texts["oncall.kind." + k]));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Row is not { } row) return Page();
        (Version, Languages, Kind) = (row.Version, row.Languages, row.Kind);
        Hours = [.. Enumerable.Range(0, Week).Select(d => WeeklySpan.Line(row.Spans().Where(s => s.Weekday == d)))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var spans = Check();
        if (!ModelState.IsValid) return this.ShowAgain();
        if ((Row?.Version ?? 0) != Version) return this.ChangedMeanwhile(texts);
        Apply(spans);
        try { await db.SaveChangesAsync(stop); }
        catch (DbUpdateException meanwhile) when (meanwhile is DbUpdateConcurrencyException || db.Dialect.IsDuplicate(meanwhile)) { return this.ChangedMeanwhile(texts); }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/on-call");
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        me = User.AccountId()!.Value;
        while (Hours.Count < Week) Hours.Add(null);
        if (!IsMine && !User.HasClaim("permission", "oncall.keep")) return Forbid();
        var whose = Account ?? me;
        if (!(await duties.PeopleAsync(stop)).TryGetValue(whose, out var name)) return NotFound();
        Name = name;
        Row = await db.Set<OnCallPerson>().SingleOrDefaultAsync(p => p.AccountId == whose, stop);
        return null;
    }

    private List<WeeklySpan> Check()
    {
        var spans = new List<WeeklySpan>();
        for (var day = 0; day < Week; day++)
            if (WeeklySpan.Typed(day, Hours[day]) is { } typed) spans.AddRange(typed);
            else ModelState.AddModelError($"Hours[{day}]", texts["oncall.hours.bad", ("day", texts["oncall.day." + day])]);
        if (Kind is null) ModelState.TryAddModelError(nameof(Kind), texts["errors.required"]);
        Languages = [.. here.City.Languages.Where(Languages.Contains)];
        if (spans.Count > 0 && Languages.Count == 0) ModelState.AddModelError(nameof(Languages), texts["oncall.languages.needed"]);
        return spans;
    }

    private void Apply(List<WeeklySpan> spans)
    {
        if (Languages.Count == 0)
        {
            if (Row is not null) db.Remove(Row);
            return;
        }
        var row = Row ?? new OnCallPerson { AccountId = Account ?? me };
        if (Row is null) db.Add(row);
        (row.Languages, row.Kind, row.Hours) = (Languages, Kind!.Value, spans.ConvertAll(s => s.ToString()));
    }
}
