using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Playbook.Editing;

/// <summary>The text prepared for one medium; its places are checked before it is kept, not in the night it is needed.</summary>
[RequirePermission("playbook.keep"), WhileAwake("playbook")]
internal sealed class EditTemplatesModel(CommonwealDb db, Here here, Texts texts) : SectionForm(db, here, texts)
{
    private const int LongestSubject = 120;

    [BindProperty(SupportsGet = true)] public Medium Medium { get; set; }

    [BindProperty] public MultilingualInput Subject { get; set; } = new();

    [BindProperty] public MultilingualInput Words { get; set; } = new();

    public MessageTemplate? Stored => Draft.Template(Medium);

    public bool HasSubject => Medium is Medium.Email or Medium.Alert or Medium.Notice or Medium.Feed or Medium.Poster;

    public IReadOnlyList<string> Needed => Placeholders.Needed(Medium);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (!HasSubject) Subject = new();
        CheckText(Subject, nameof(Subject), LongestSubject, places: true);
        CheckText(Words, nameof(Words), places: true, medium: Medium);
        return await KeepAsync(d => d.With(new(Medium, Subject.ApplyTo(Stored?.Subject ?? MultilingualText.Empty, Languages), Words.ApplyTo(Stored?.Words ?? MultilingualText.Empty, Languages))), stop);
    }

    protected override Task FillAsync(CancellationToken stop)
    {
        (Subject, Words) = (MultilingualInput.Of(Stored?.Subject ?? MultilingualText.Empty), MultilingualInput.Of(Stored?.Words ?? MultilingualText.Empty));
        return Task.CompletedTask;
    }
}
