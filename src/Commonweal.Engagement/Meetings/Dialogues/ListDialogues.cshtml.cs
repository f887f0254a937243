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

/// <summary>The dialogues, and the beginning of another: two sides to six, and somebody between them.</summary>
[RequirePermission("meetings.work"), WhileAwake("meetings")]
internal sealed class ListDialoguesModel(CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public MultilingualInput Name { get; set; } = new();

    [BindProperty] public MultilingualInput About { get; set; } = new();

    [BindProperty] public MultilingualInput Mediators { get; set; } = new();

    [BindProperty] public MultilingualInput First { get; set; } = new();

    [BindProperty] public MultilingualInput Second { get; set; } = new();

    [BindProperty] public MultilingualInput Third { get; set; } = new();

    [BindProperty] public MultilingualInput Fourth { get; set; } = new();

    [BindProperty] public MultilingualInput Fifth { get; set; } = new();

    [BindProperty] public MultilingualInput Sixth { get; set; } = new();

    /// <summary>For how many sides the form has room.</summary>
    [BindProperty] public int Sides { get; set; } = MeetingDialogue.FewestTracks;

    public IReadOnlyList<MeetingDialogue> Dialogues { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    /// <summary>Room for one more side; nothing is saved.</summary>
    public async Task<IActionResult> OnPostMoreAsync(CancellationToken stop)
    {
        ModelState.Clear();
        Sides++;
        await PrepareAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Check(Name, nameof(Name), Meeting.LongestTitle);
        About.Check(ModelState, nameof(About), texts, here.City.Languages, Meeting.LongestAbout, required: false);
        Check(Mediators, nameof(Mediators), Meeting.LongestPlace);
        Check(First, nameof(First), Meeting.LongestTitle);
        Check(Second, nameof(Second), Meeting.LongestTitle);
        foreach (var (name, typed) in Further) typed.Check(ModelState, name, texts, here.City.Languages, Meeting.LongestTitle, required: false);
        if (!ModelState.IsValid) return this.ShowAgain();
        var dialogue = new MeetingDialogue { Title = New(Name), About = New(About), Mediators = New(Mediators) };
        db.Add(dialogue);
        var sides = Further.Select(f => New(f.Typed)).Where(name => !name.IsEmpty).Prepend(New(Second)).Prepend(New(First));
        db.AddRange(sides.Index().Select(side => new DialogueTrack { DialogueId = dialogue.Id, Number = side.Index + 1, Name = side.Item }));
        await db.SaveChangesAsync(stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/meetings/dialogues/" + dialogue.Id);
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Sides = Math.Clamp(Sides, MeetingDialogue.FewestTracks, MeetingDialogue.MostTracks);
        Dialogues = await db.Set<MeetingDialogue>().AsNoTracking().OrderBy(d => d.Id).Take(200).ToListAsync(stop);
    }

    /// <summary>Sides beyond two; one that is left empty is none.</summary>
    private (string Name, MultilingualInput Typed)[] Further => [(nameof(Third), Third), (nameof(Fourth), Fourth), (nameof(Fifth), Fifth), (nameof(Sixth), Sixth)];

    private void Check(MultilingualInput typed, string name, int most) => typed.Check(ModelState, name, texts, here.City.Languages, most, required: true);

    private MultilingualText New(MultilingualInput typed) => typed.ApplyTo(MultilingualText.Empty, here.City.Languages);
}
