using Commonweal.Communication.Delivery;
using Commonweal.Communication.Messages.Check;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.OnCall;

/// <summary>Hands what a message misses to translators; says first who is on call, and for which language nobody is.</summary>
[RequirePermission("messages.write"), WhileAwake(DeliverySlice.Part), ResponseCache(NoStore = true)]
internal sealed class HandOverMessageModel(CommonwealDb db, HandingOver handing, Here here, Texts texts, TimeProvider clock) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public HandOverLook Look { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        await handing.GiveAsync(Look, stop);
        TempData["done"] = texts[Look.Message.IsUrgent && !Look.Message.IsExercise && Look.Languages.Any(l => l.Now.Count > 0) ? "oncall.handOver.told" : "oncall.handOver.done"];
        return LocalRedirect($"/desk/messages/{Id}");
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<Message>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, stop) is not { } message) return NotFound();
        var around = new CheckSurroundings(here.City.Languages, new Dictionary<string, long>(StringComparer.Ordinal), clock.GetUtcNow(), [], []);
        if (await handing.LookAsync(message, SendCheck.Languages(message, around), stop) is not { } look) return LocalRedirect($"/desk/messages/{Id}");
        Look = look;
        return null;
    }
}
