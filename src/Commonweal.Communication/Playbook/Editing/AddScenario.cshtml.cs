using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Communication.Playbook.Editing;

/// <summary>Begins a scenario of the city's own: its name; the rest follows section by section.</summary>
[RequirePermission("playbook.keep"), WhileAwake("playbook")]
internal sealed class AddScenarioModel(CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public MultilingualInput Name { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Name.Check(ModelState, nameof(Name), texts, here.City.Languages, ScenarioContent.LongestName, required: true)) return this.ShowAgain();
        var scenario = new Scenario { Draft = new() { Name = Name.ApplyTo(MultilingualText.Empty, here.City.Languages) } };
        db.Add(scenario);
        await db.SaveChangesAsync(stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect($"/desk/playbook/scenarios/{scenario.Id}?draft=true");
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;
}
