using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Playbook.Editing;

/// <summary>The three messages: 27 words, 9 seconds. What is longer is kept and said so; it is the keeper who decides.</summary>
[RequirePermission("playbook.keep"), WhileAwake("playbook")]
internal sealed class EditMessagesModel(CommonwealDb db, Here here, Texts texts) : SectionForm(db, here, texts)
{
    private const int Longest = 240;

    [BindProperty] public MultilingualInput First { get; set; } = new();

    [BindProperty] public MultilingualInput Second { get; set; } = new();

    [BindProperty] public MultilingualInput Third { get; set; } = new();

    /// <summary>How long the messages in the form are.</summary>
    public IReadOnlyList<MapCount> Counts => [.. Languages.Select(l => MessageMap.Count([.. Inputs.Select(i => MultilingualText.Of((l, i.Words.GetValueOrDefault(l) ?? "")))], l))];

    private MultilingualInput[] Inputs => [First, Second, Third];

    public MultilingualText Stored(int number) => Draft.Messages.ElementAtOrDefault(number) ?? MultilingualText.Empty;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        CheckText(First, nameof(First), Longest, required: true, places: true);
        CheckText(Second, nameof(Second), Longest, places: true);
        CheckText(Third, nameof(Third), Longest, places: true);
        var kept = await KeepAsync(d => d with { Messages = [.. Inputs.Select((input, at) => input.ApplyTo(Stored(at), Languages))] }, stop);
        if (kept is LocalRedirectResult && Counts.FirstOrDefault(c => !c.Fits) is { } over)
            TempData["done"] = Texts["playbook.map.over", ("language", Here.NativeName(over.Language)), ("words", over.All), ("seconds", (int)Math.Round(over.Seconds)), ("message", over.Longest)];
        return kept;
    }

    protected override Task FillAsync(CancellationToken stop)
    {
        (First, Second, Third) = (MultilingualInput.Of(Stored(0)), MultilingualInput.Of(Stored(1)), MultilingualInput.Of(Stored(2)));
        return Task.CompletedTask;
    }
}
