using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Editing;

/// <summary>One section of a draft at a time: two people may change two sections, never one unseen.</summary>
internal abstract class SectionForm(CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    public Scenario Scenario { get; private set; } = null!;

    public ScenarioContent Draft => Scenario.Draft;

    public string Back => $"/desk/playbook/scenarios/{Id}?draft=true";

    protected CommonwealDb Db => db;

    protected Texts Texts => texts;

    protected Here Here => here;

    protected IReadOnlyList<string> Languages => here.City.Languages;

    /// <summary>Puts into the fields what the draft says.</summary>
    protected abstract Task FillAsync(CancellationToken stop);

    /// <summary>What the page needs besides.</summary>
    protected virtual Task ChooseAsync(CancellationToken stop) => Task.CompletedTask;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Version = Scenario.Version;
        await FillAsync(stop);
        return Page();
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<Scenario>().SingleOrDefaultAsync(s => s.Id == Id, stop) is not { } scenario) return NotFound();
        Scenario = scenario;
        await ChooseAsync(stop);
        return null;
    }

    /// <summary>Saves the changed draft, or says what hinders.</summary>
    protected async Task<IActionResult> KeepAsync(Func<ScenarioContent, ScenarioContent> change, CancellationToken stop)
    {
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Scenario.Version != Version) return this.ChangedMeanwhile(texts);
        Scenario.Draft = change(Scenario.Draft);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect(Back);
    }

    /// <summary>Checks length and places of a text in every language.</summary>
    protected void CheckText(MultilingualInput input, string name, int most = ScenarioContent.LongestText, bool required = false, bool places = false, Medium? medium = null)
    {
        input.Check(ModelState, name, texts, Languages, most, required);
        if (!places) return;
        foreach (var language in Languages)
        {
            var words = input.Words.GetValueOrDefault(language)?.Trim() ?? "";
            if (words.Length == 0) continue;
            foreach (var fault in Placeholders.Check(words, medium)) ModelState.AddModelError(MultilingualInput.Field(name, language), Words(fault));
        }
    }

    private string Words(PlaceFault fault) => fault.Kind switch
    {
        PlaceFaultKind.Missing => texts["playbook.place.missing", ("name", Braced(fault.Name)), ("meaning", texts["playbook.place.of." + fault.Name])],
        PlaceFaultKind.Broken => texts["playbook.place.broken", ("where", fault.Name)],
        PlaceFaultKind.Unknown when Placeholders.Meant(fault.Name) is { } meant => texts["playbook.place.meant", ("name", Braced(fault.Name)), ("meant", Braced(meant))],
        PlaceFaultKind.Unknown => texts["playbook.place.unknown", ("name", Braced(fault.Name)), ("known", string.Join(' ', Placeholders.Known.Select(Braced)))],
    };

    private static string Braced(string name) => "{" + name + "}";
}
