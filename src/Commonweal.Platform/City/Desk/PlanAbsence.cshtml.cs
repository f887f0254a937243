using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City.Desk;

/// <summary>Who is away, who covers, and which promises rest meanwhile, so that everybody can see it.</summary>
[RequirePermission("city.settings")]
internal sealed class PlanAbsenceModel(CommonwealDb db, CitySaving saving, Here here, Texts texts) : PageModel, IFormPage
{
    private Dictionary<Guid, string> names = [];

    [BindProperty] public Guid? Who { get; set; }

    [BindProperty] public DateOnly? From { get; set; }

    [BindProperty] public DateOnly? Until { get; set; }

    [BindProperty] public Guid? Cover { get; set; }

    /// <summary><c>nothing</c>, <c>everything</c>, or a department's key.</summary>
    [BindProperty] public string Pause { get; set; } = "nothing";

    public bool Saved { get; private set; }

    /// <summary>Absences that are not over yet.</summary>
    public IReadOnlyList<Absence> Absences { get; private set; } = [];

    public IEnumerable<Choice> People { get; private set; } = [];

    public IEnumerable<Choice> Pauses =>
    [
        new("nothing", texts["city.absences.pause.nothing"]),
        .. here.City.Departments.Select(d => new Choice(d.Id.ToString(), texts["city.absences.pause.department", ("department", here.Text(d.Name))])),
        new("everything", texts["city.absences.pause.everything"]),
    ];

    public string NameOf(Guid? account) => account is null ? texts["city.absences.uncovered"] : names.GetValueOrDefault(account.Value) ?? texts["common.unknown"];

    public string PauseOf(Absence absence) => absence.Pause switch
    {
        AbsencePause.Nothing => texts["city.absences.pause.nothing"],
        AbsencePause.Everything => texts["city.absences.pause.everything"],
        AbsencePause.Department => texts["city.absences.pause.department", ("department", here.City.Department(absence.DepartmentId) is { } d ? here.Text(d.Name) : "")],
    };

    public async Task OnGetAsync(bool saved, CancellationToken stop)
    {
        Saved = saved;
        await PrepareAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Who is null || !names.ContainsKey(Who.Value)) ModelState.AddModelError(nameof(Who), texts["city.absences.nobodyChosen"]);
        if (Cover is not null && (Cover == Who || !names.ContainsKey(Cover.Value))) ModelState.AddModelError(nameof(Cover), texts["city.absences.coversThemselves"]);
        if (From is null) ModelState.TryAddModelError(nameof(From), texts["city.dates.missing"]);
        if (Until is null) ModelState.TryAddModelError(nameof(Until), texts["city.dates.missing"]);
        if (Until < From) ModelState.AddModelError(nameof(Until), texts["city.dates.backwards"]);
        var department = here.City.Departments.FirstOrDefault(d => d.Id.ToString() == Pause)?.Id;
        if (!ModelState.IsValid) return this.ShowAgain();
        db.Add(new Absence
        {
            AccountId = Who!.Value,
            CoverId = Cover,
            From = From!.Value,
            Until = Until!.Value,
            Pause = department is not null ? AbsencePause.Department : Pause == "everything" ? AbsencePause.Everything : AbsencePause.Nothing,
            DepartmentId = department,
        });
        await saving.SaveAsync(stop);
        return LocalRedirect("/desk/city/absences?saved=true");
    }

    /// <summary>Somebody is back earlier, or does not go.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid end, CancellationToken stop)
    {
        if (await db.Set<Absence>().SingleOrDefaultAsync(a => a.Id == end, stop) is { } absence)
        {
            if (absence.From >= here.Today) db.Remove(absence);
            else absence.Until = here.Today.AddDays(-1);
            await saving.SaveAsync(stop);
        }
        return LocalRedirect("/desk/city/absences?saved=true");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        var accounts = await db.Users.AsNoTracking().OrderBy(a => a.Name).Select(a => new { a.Id, a.Name, a.Left }).ToListAsync(stop);
        names = accounts.ToDictionary(a => a.Id, a => a.Name);
        People = [.. accounts.Where(a => !a.Left).Select(a => new Choice(a.Id.ToString(), a.Name))];
        Absences = await db.Set<Absence>().AsNoTracking().Where(a => a.Until >= here.Today).OrderBy(a => a.From).ToListAsync(stop);
    }
}
