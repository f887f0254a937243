using Commonweal.Communication.Delivery;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.Translate;

/// <summary>One message in one language: what it says in another beside it, and how its paragraphs were translated before.</summary>
[RequirePermission("messages.translate"), WhileAwake(DeliverySlice.Part)]
internal sealed class TranslateMessageModel(CommonwealDb db, TranslationMemory memory, MachineTranslation machine, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    /// <summary>The language it is translated into; not called so in the address, where that means the page's own.</summary>
    [BindProperty(SupportsGet = true)] public string Into { get; set; } = "";

    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? Headline { get; set; }

    [BindProperty] public string? Text { get; set; }

    public Message Message { get; private set; } = null!;

    /// <summary>The language it is translated from.</summary>
    public string Source { get; private set; } = "";

    public IReadOnlyList<TranslationPair> Known { get; private set; } = [];

    public bool IsMachineOffered => machine.IsOffered;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Message is null) return NotFound();
        (Version, Headline, Text) = (Message.Version, Message.Headline.Languages.GetValueOrDefault(Into)?.Text, Message.Text.Languages.GetValueOrDefault(Into)?.Text);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Message is null) return NotFound();
        if (Message.Version != Version) return this.ChangedMeanwhile(texts);
        Check(nameof(Headline), Headline, Message.LongestHeadline);
        Check(nameof(Text), Text, Message.LongestText);
        if (!ModelState.IsValid) return this.ShowAgain();
        Message.Headline = Message.Headline.Translate(Into, Headline!.Trim(), Source);
        Message.Text = Message.Text.Translate(Into, Text!.Trim(), Source);
        await memory.RememberAsync(Message.Text.Languages[Source].Text, Text!, Source, Into, stop);
        return await SaveAsync("/desk/translations", "common.saved", stop);
    }

    public async Task<IActionResult> OnPostMachineAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Message is null || !machine.IsOffered) return NotFound();
        if (Message.Version != Version) return this.ChangedMeanwhile(texts);
        var headline = await machine.TranslateAsync(Message.Headline.Languages[Source].Text, Source, Into, stop);
        var text = await machine.TranslateAsync(Message.Text.Languages[Source].Text, Source, Into, stop);
        if (headline is null || text is null)
        {
            ModelState.AddModelError("", texts["messages.translate.machine.failed"]);
            return this.ShowAgain();
        }
        (Message.Headline, Message.Text) = (Message.Headline.TranslateByMachine(Into, headline, Source), Message.Text.TranslateByMachine(Into, text, Source));
        return await SaveAsync(Request.Path, "messages.translate.machine.done", stop);
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        if (!here.City.Languages.Contains(Into) || await db.Set<Message>().SingleOrDefaultAsync(m => m.Id == Id, stop) is not { IsOpen: true } message) return;
        if (here.City.Languages.FirstOrDefault(l => l != Into && message.Written.Contains(l)) is not { } source) return;
        (Message, Source) = (message, source);
        Known = await memory.KnownAsync(message.Text.Languages[source].Text, source, Into, stop);
    }

    private void Check(string field, string? words, int most)
    {
        if (string.IsNullOrWhiteSpace(words)) ModelState.AddModelError(field, texts["multilingual.required"]);
        else if (CleanText.Length(words) > most) ModelState.AddModelError(field, texts.Count("multilingual.tooLong", most));
    }

    private async Task<IActionResult> SaveAsync(string next, string done, CancellationToken stop)
    {
        // What somebody was asked to agree to are other words now.
        Message.State = MessageState.Draft;
        try { await db.SaveChangesAsync(stop); }
        catch (DbUpdateConcurrencyException) { return this.ChangedMeanwhile(texts); }
        TempData["done"] = texts[done];
        return LocalRedirect(next);
    }
}
