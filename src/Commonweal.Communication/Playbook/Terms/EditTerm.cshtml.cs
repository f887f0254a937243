using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Terms;

/// <summary>Writes a key term, or takes it away.</summary>
[RequirePermission("playbook.keep"), WhileAwake("playbook")]
internal sealed class EditTermModel(CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "in")] public string? Language { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? NotSay { get; set; }

    [BindProperty] public string? Say { get; set; }

    [BindProperty] public string? Why { get; set; }

    public KeyTerm? Term { get; private set; }

    public string In => Term?.Language ?? (here.City.Languages.Contains(Language, StringComparer.Ordinal) ? Language! : here.City.Languages[0]);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Term is { } term) (Version, NotSay, Say, Why) = (term.Version, term.NotSay, term.Say, term.Why);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var notSay = Checked(NotSay, nameof(NotSay), KeyTerm.LongestForms);
        var say = Checked(Say, nameof(Say), KeyTerm.LongestSay);
        var why = Checked(Why, nameof(Why), KeyTerm.LongestWhy);
        if (notSay.Length > 0 && !TermCheck.FormsOf(notSay).Any(f => TermWords.Of(f, In).Count > 0)) ModelState.AddModelError(nameof(NotSay), texts["playbook.terms.notSay.bad"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Term is { } known && known.Version != Version) return this.ChangedMeanwhile(texts);
        if (Term is { } term) (term.NotSay, term.Say, term.Why) = (notSay, say, why);
        else db.Add(new KeyTerm { Language = In, NotSay = notSay, Say = say, Why = why });
        return await SaveAsync(stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Term is null) return NotFound();
        if (Term.Version != Version) return this.ChangedMeanwhile(texts);
        db.Remove(Term);
        return await SaveAsync(stop);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (Id is not { } id) return null;
        Term = await db.Set<KeyTerm>().SingleOrDefaultAsync(t => t.Id == id, stop);
        return Term is null ? NotFound() : null;
    }

    private string Checked(string? typed, string field, int most)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0) ModelState.AddModelError(field, texts["playbook.fill"]);
        if (CleanText.Length(text) > most) ModelState.AddModelError(field, texts["errors.tooLong", ("most", most)]);
        return text;
    }

    private async Task<IActionResult> SaveAsync(CancellationToken stop)
    {
        var path = "/desk/playbook/terms?in=" + In;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect(path);
    }
}
