using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Thanks;

/// <summary>Whoever is to be thanked answers by their own link, without an account: in which words, or not at all; and takes it back on any day. It works while the part sleeps, too.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
internal sealed class AnswerThanksModel(RecognitionLinks links, Here here, Texts texts) : PageModel, IFormPage
{
    private const string No = "No";

    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";

    /// <summary>The words that were read: others that came meanwhile were not agreed to.</summary>
    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? Answer { get; set; }

    public Recognition Row { get; private set; } = null!;

    public IEnumerable<Choice> Answers =>
    [
        new(nameof(AgreedWording.Named), texts["solidarity.answer.Named"], here.Text(Row.Named)),
        new(nameof(AgreedWording.Unnamed), texts["solidarity.answer.Unnamed"], here.Text(Row.Unnamed)),
        new(No, texts["solidarity.answer.No"]),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Version = Row.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Row.State is not RecognitionState.Waiting) return LocalRedirect(here.Link(links.PathOf(Row)));
        AgreedWording? wording = Enum.TryParse<AgreedWording>(Answer, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
        if (wording is null && Answer != No) ModelState.AddModelError(nameof(Answer), texts["solidarity.answer.choose"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (wording is { } agreed)
        {
            if (Row.Version != Version) return ReadAnew();
            Row.Agree(agreed, here.Today);
        }
        else Row.End(RecognitionState.Declined, here.Today);
        return await SaveAsync(stop);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Row.End(RecognitionState.TakenBack, here.Today);
        return await SaveAsync(stop);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await links.FindAsync(Token, stop) is not { } row) return NotFound();
        Row = row;
        return row.IsHeld(here.Today) ? null : LocalRedirect(here.Link(RecognitionLinks.Gone));
    }

    private async Task<IActionResult> SaveAsync(CancellationToken stop)
    {
        try
        {
            await links.SaveAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return LocalRedirect(here.Link(links.PathOf(Row)));
        }
        if (!Row.IsHeld(here.Today)) return LocalRedirect(here.Link(RecognitionLinks.Gone));
        TempData["done"] = texts["solidarity.answer.thanked"];
        return LocalRedirect(here.Link(links.PathOf(Row)));
    }

    private PageResult ReadAnew()
    {
        ModelState.Clear();
        Version = Row.Version;
        return this.ChangedMeanwhile(texts);
    }
}
