using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Communication.Incidents.Room;

/// <summary>Opens a room: one button for each signed scenario, the gravest first, for an incident or as an exercise.</summary>
[RequirePermission("incidents.lead"), WhileAwake(IncidentsSlice.Part)]
internal sealed class OpenIncidentModel(ReleasedScenarios scenarios, Opening opening, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid? Scenario { get; set; }

    [BindProperty] public Guid Key { get; set; }

    [BindProperty] public bool Exercise { get; set; }

    public IReadOnlyList<ReleasedScenario> All { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Key != Guid.Empty && Scenario is { } scenario && await opening.OpenAsync(Key, scenario, Exercise, stop)) return LocalRedirect(Incident.PathOf(Key));
        await PrepareAsync(stop);
        ModelState.AddModelError("", texts["incidents.open.gone"]);
        return this.ShowAgain();
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Key = Guid.NewGuid();
        ModelState.Remove(nameof(Key));
        var all = await scenarios.AllAsync(stop);
        // Whoever comes from the page of one scenario finds that one alone.
        All = Scenario is { } one && all.Any(s => s.Id == one) ? [.. all.Where(s => s.Id == one)] : all;
    }
}
