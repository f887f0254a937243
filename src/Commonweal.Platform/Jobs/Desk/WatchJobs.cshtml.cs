using System.Text.Json;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Jobs.Desk;

/// <summary>Long work: how far it is, how it ended; what could not be handled or sent.</summary>
[RequirePermission("jobs.watch"), ResponseCache(NoStore = true)]
internal sealed class WatchJobsModel(CommonwealDb db, JobQueue queue, JobKinds kinds, Stuck stuck, Texts texts) : PageModel, IFormPage
{
    private const int PageSize = 20;

    /// <summary>A job as it is shown.</summary>
    internal sealed record Line(Job Job, string Title, string By, string Shape, string? Message);

    /// <summary>The last job of the page before.</summary>
    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }

    public IReadOnlyList<Line> Jobs { get; private set; } = [];

    public IReadOnlyList<Stuck.FailedEvent> FailedEvents { get; private set; } = [];

    public int MailWaiting { get; private set; }

    public int MailRefused { get; private set; }

    public int MailGivenUp { get; private set; }

    public string? First { get; private set; }

    public string? Next { get; private set; }

    public bool IsBusy => Jobs.Any(l => !l.Job.IsOver);

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostCancelAsync(Guid id, CancellationToken stop)
    {
        try { await queue.CancelAsync(id, stop); }
        catch (DbUpdateConcurrencyException) { return await AgainAsync(stop); }
        return Redirect("/desk/jobs");
    }

    public async Task<IActionResult> OnPostResumeAsync(Guid id, CancellationToken stop)
    {
        try { await queue.ResumeAsync(id, stop); }
        catch (DbUpdateConcurrencyException) { return await AgainAsync(stop); }
        return Redirect("/desk/jobs");
    }

    public async Task<IActionResult> OnPostRetryEventsAsync(CancellationToken stop)
    {
        await stuck.RetryEventsAsync(stop);
        return Redirect("/desk/jobs");
    }

    public async Task<IActionResult> OnPostRetryMailAsync(CancellationToken stop)
    {
        await stuck.RetryMailAsync(stop);
        return Redirect("/desk/jobs");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        var jobs = db.Set<Job>().AsNoTracking();
        if (After is { } last && await jobs.SingleOrDefaultAsync(j => j.Id == last, stop) is { } from)
        {
            jobs = jobs.Where(j => j.CreatedAt < from.CreatedAt || j.CreatedAt == from.CreatedAt && j.Id.CompareTo(from.Id) < 0);
            First = "/desk/jobs";
        }
        var found = await jobs.OrderByDescending(j => j.CreatedAt).ThenByDescending(j => j.Id).Take(PageSize + 1).ToListAsync(stop);
        if (found.Count > PageSize) Next = $"/desk/jobs?after={found[PageSize - 1].Id}";
        var ids = found.Select(j => Guid.TryParse(j.By, out var id) ? id : Guid.Empty).ToList();
        var names = await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id.ToString(), a => a.Name, stop);
        Jobs = [.. found.Take(PageSize).Select(j => new Line(j, TitleOf(j), names.GetValueOrDefault(j.By, texts["audit.system"]), ShapeOf(j.State), MessageOf(j)))];
        FailedEvents = await stuck.EventsAsync(stop);
        (MailWaiting, MailRefused, MailGivenUp) = await stuck.MailAsync(stop);
    }

    private async Task<IActionResult> AgainAsync(CancellationToken stop)
    {
        ModelState.AddModelError("", texts["errors.changedMeanwhile.text"]);
        await PrepareAsync(stop);
        Response.StatusCode = 409;
        return Page();
    }

    private string TitleOf(Job job) => kinds.Find(job.Kind) is { } kind ? texts[kind.Title] : job.Kind;

    private string? MessageOf(Job job)
    {
        if (job.Message is null || !texts.Has(job.Message)) return null;
        var values = job.MessageValues is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(job.MessageValues);
        return texts[job.Message, [.. (values ?? []).Select(v => (v.Key, (object?)v.Value))]];
    }

    private static string ShapeOf(JobState state) => state switch
    {
        JobState.Waiting => "wait",
        JobState.Running => "info",
        JobState.Done => "good",
        JobState.Failed => "bad",
        JobState.Cancelled => "paused",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
