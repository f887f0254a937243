using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Dialogues;

/// <summary>The dialogues, and the beginning of another: two sides at least, and somebody between them.</summary>
[RequirePermission("meetings.work"), WhileAwake("meetings")]
internal sealed class ListDialoguesModel(CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public MultilingualInput Name { get; set; } = new();

    [BindProperty] public MultilingualInput About { get; set; } = new();

    [BindProperty] public MultilingualInput Mediators { get; set; } = new();

    [BindProperty] public MultilingualInput First { get; set; } = new();

    [BindProperty] public MultilingualInput Second { get; set; } = new();

    public IReadOnlyList<MeetingDialogue> Dialogues { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Check(Name, nameof(Name), Meeting.LongestTitle);
        About.Check(ModelState, nameof(About), texts, here.City.Languages, Meeting.LongestAbout, required: false);
        Check(Mediators, nameof(Mediators), Meeting.LongestPlace);
        Check(First, nameof(First), Meeting.LongestTitle);
        Check(Second, nameof(Second), Meeting.LongestTitle);
        if (!ModelState.IsValid) return this.ShowAgain();
        var dialogue = new MeetingDialogue { Title = New(Name), About = New(About), Mediators = New(Mediators) };
        db.Add(dialogue);
        db.AddRange(
            new DialogueTrack { DialogueId = dialogue.Id, Number = 1, Name = New(First) },
            new DialogueTrack { DialogueId = dialogue.Id, Number = 2, Name = New(Second) });
        await db.SaveChangesAsync(stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/meetings/dialogues/" + dialogue.Id);
    }

    public async Task PrepareAsync(CancellationToken stop) => Dialogues = await db.Set<MeetingDialogue>().AsNoTracking().OrderBy(d => d.Id).Take(200).ToListAsync(stop);

    private void Check(MultilingualInput typed, string name, int most) => typed.Check(ModelState, name, texts, here.City.Languages, most, required: true);

    private MultilingualText New(MultilingualInput typed) => typed.ApplyTo(MultilingualText.Empty, here.City.Languages);
}
