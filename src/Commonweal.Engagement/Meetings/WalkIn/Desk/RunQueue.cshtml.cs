using System.Globalization;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn.Desk;

/// <summary>Runs the queue of a meeting: opens it, gives numbers, names the desks.</summary>
[RequirePermission("meetings.run"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class RunQueueModel(CommonwealDb db, QueueSetup setup, GivingNumbers giving, QueueReading reading, WaitWords words, Here here, Texts texts) : PageModel, IFormPage
{
    public const int MostOfAll = 5000;
    private static readonly Role[] Readers = [Role.LiaisonOfficer, Role.Coordinator, Role.Mayor, Role.InformationOfficer, Role.DepartmentOfficer];
    private QueueState? state;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int? MostNumbers { get; set; }

    [BindProperty] public string? DeskName { get; set; }

    [BindProperty] public Role NotesReadBy { get; set; } = Role.LiaisonOfficer;

    public Meeting Meeting { get; private set; } = null!;

    public WalkInQueue? Queue { get; private set; }

    public IReadOnlyList<WalkInDesk> Desks { get; private set; } = [];

    public IEnumerable<Choice> Roles => Readers.Select(r => new Choice(r.ToString(), texts["role." + r]));

    public string Waiting => words.Waiting(here.Language, state?.Waiting ?? 0);

    public string Wait => words.Say(here.Language, state?.Wait);

    /// <summary>The number at a desk, or a dash.</summary>
    public string CalledBy(WalkInDesk desk) => state?.Called.FirstOrDefault(c => c.Desk == desk.Name)?.Number.ToString(CultureInfo.InvariantCulture) ?? "–";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        MostNumbers = Queue?.MostNumbers;
        return Meeting is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostGiveAsync(TicketWay way, CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null || way is TicketWay.Self) return NotFound();
        if (await giving.GiveAsync(Id, way, stop) is { } ticket) return LocalRedirect($"/desk/meetings/{Id}/queue/slips/{ticket.Id}");
        return Again("", texts["meetings.walkIn.run.noMore"]);
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null) return NotFound();
        if (Meeting.State is MeetingState.Cancelled) return Again("", texts["meetings.walkIn.run.cancelled"]);
        if (MostNumbers is not (>= 1 and <= MostOfAll)) return Again(nameof(MostNumbers), texts["meetings.walkIn.run.most.bad", ("most", MostOfAll)]);
        await setup.OpenAsync(Id, MostNumbers.Value, stop);
        return Done();
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken stop)
    {
        await setup.CloseAsync(Id, stop);
        return Done();
    }

    public async Task<IActionResult> OnPostAddDeskAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Queue is null) return NotFound();
        var name = DeskName?.Trim();
        if (name is not { Length: > 0 and <= WalkInDesk.LongestName }) return Again(nameof(DeskName), texts["meetings.walkIn.run.deskName.bad", ("most", WalkInDesk.LongestName)]);
        if (!Readers.Contains(NotesReadBy)) return Again(nameof(NotesReadBy), texts["errors.required"]);
        return await setup.AddDeskAsync(new WalkInDesk { MeetingId = Id, Name = name, NotesReadBy = NotesReadBy }, stop)
            ? Done()
            : Again(nameof(DeskName), texts["meetings.walkIn.run.deskName.taken"]);
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Meeting = (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, stop))!;
        Queue = await db.Set<WalkInQueue>().AsNoTracking().SingleOrDefaultAsync(q => q.MeetingId == Id, stop);
        state = await reading.ReadAsync(Id, stop);
        Desks = await db.Set<WalkInDesk>().AsNoTracking().Where(d => d.MeetingId == Id).OrderBy(d => d.Name).ToListAsync(stop);
    }

    private LocalRedirectResult Done()
    {
        TempData["done"] = texts["common.saved"];
        return LocalRedirect($"/desk/meetings/{Id}/queue");
    }

    private PageResult Again(string field, string words)
    {
        ModelState.AddModelError(field, words);
        return this.ShowAgain();
    }
}
