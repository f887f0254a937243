using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Room;

/// <summary>A page of the desk about one incident; its head says what it is, since when, and whether it is an exercise.</summary>
internal abstract class IncidentPage(CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    private Dictionary<Guid, string> names = [];

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    public Incident Incident { get; private set; } = null!;

    /// <summary>What stands beside the title: the name of the step, or null in the room itself.</summary>
    public virtual string? Step => null;

    public bool MayLead => User.HasClaim("permission", "incidents.lead");

    protected CommonwealDb Db => db;

    protected Here Here => here;

    protected Texts Texts => texts;

    /// <summary>Whether this step can be taken as the incident stands.</summary>
    protected virtual bool IsPossible => true;

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Version = Incident.Version;
        await FillAsync(stop);
        return Page();
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<Incident>().SingleOrDefaultAsync(i => i.Id == Id, stop) is not { } incident) return NotFound();
        Incident = incident;
        ViewData["Title"] = (Step is { } step ? texts[step] + " · " : "") + here.Text(incident.Name);
        if (!IsPossible)
        {
            if (HttpMethods.IsPost(Request.Method)) TempData["done"] = texts["incidents.notNow"];
            return LocalRedirect(incident.Path);
        }
        await LoadAsync(stop);
        return null;
    }

    /// <summary>What the page shows besides the incident.</summary>
    protected virtual Task LoadAsync(CancellationToken stop) => Task.CompletedTask;

    /// <summary>Fills the form the first time it is shown.</summary>
    protected virtual Task FillAsync(CancellationToken stop) => Task.CompletedTask;

    /// <summary>What a colleague is called; whoever has left the house keeps the name.</summary>
    public string NameOf(Guid? account) => account is { } id && names.GetValueOrDefault(id) is { } name ? name : texts["incidents.nobody"];

    protected async Task KnowAsync(IEnumerable<Guid?> accounts, CancellationToken stop)
    {
        var ids = accounts.OfType<Guid>().Distinct().Where(id => !names.ContainsKey(id)).ToList();
        if (ids.Count == 0) return;
        foreach (var account in await db.Set<Account>().AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToListAsync(stop)) names[account.Id] = account.Name;
    }

    /// <summary>Saves and goes on; what somebody else changed at the same moment is shown as it is now.</summary>
    protected async Task<IActionResult> SaveAsync(string path, string done, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException other) when (other is DbUpdateConcurrencyException || db.Dialect.IsDuplicate(other))
        {
            db.ChangeTracker.Clear();
            return await ShowAgainAsync(stop) ?? this.ChangedMeanwhile(texts);
        }
        TempData["done"] = texts[done];
        return LocalRedirect(path);
    }
}
