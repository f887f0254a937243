using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>A page with the fields that a meeting and a series have in common.</summary>
internal abstract class MeetingFormPage(CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    protected const int MostSeats = 100_000, LeastSlot = 5, MostMinutes = 720;

    [BindProperty(Name = nameof(Form))] public MeetingForm Form { get; set; } = new();

    /// <summary>What is stored, from which each text's state follows; empty for something new.</summary>
    public (MultilingualText Title, MultilingualText About, MultilingualText Place, MultilingualText Chair) Stored { get; protected set; }
        = (MultilingualText.Empty, MultilingualText.Empty, MultilingualText.Empty, MultilingualText.Empty);

    /// <summary>Kind, appointments and track are chosen once.</summary>
    public bool IsNew { get; protected set; } = true;

    public bool HasSlots { get; protected set; }

    public IReadOnlyList<Choice> Tracks { get; private set; } = [];

    public IEnumerable<Choice> Kinds => Enum.GetValues<MeetingKind>().Select(k => new Choice(k.ToString(), texts["meetings.kind." + k], texts["meetings.kind." + k + ".hint"]));

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name)));

    public IEnumerable<Choice> Spoken => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    protected Texts Texts => texts;

    protected Here Here => here;

    public virtual async Task PrepareAsync(CancellationToken stop)
    {
        if (!IsNew) return;
        var dialogues = await db.Set<MeetingDialogue>().AsNoTracking().OrderBy(d => d.Id).Take(50).ToListAsync(stop);
        var ids = dialogues.ConvertAll(d => d.Id);
        var tracks = (await db.Set<DialogueTrack>().AsNoTracking().Where(t => ids.Contains(t.DialogueId)).OrderBy(t => t.Number).ToListAsync(stop)).ToLookup(t => t.DialogueId);
        Tracks = [.. dialogues.SelectMany(d => tracks[d.Id].Select(t => new Choice($"{d.Id}_{t.Number}", $"{here.Text(d.Title)}: {here.Text(t.Name)}"))
            .Append(new Choice($"{d.Id}_0", $"{here.Text(d.Title)}: {texts["meetings.dialogue.joint"]}")))];
    }

    /// <summary>Says what is wrong with the common fields.</summary>
    protected async Task CheckAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        var languages = here.City.Languages;
        Form.Title.Check(ModelState, "Form.Title", texts, languages, Meeting.LongestTitle, required: true);
        Form.About.Check(ModelState, "Form.About", texts, languages, Meeting.LongestAbout, required: false);
        Form.Place.Check(ModelState, "Form.Place", texts, languages, Meeting.LongestPlace, required: true);
        Form.Chair.Check(ModelState, "Form.Chair", texts, languages, Meeting.LongestTitle, required: false);
        Form.Languages = [.. languages.Where(Form.Languages.Contains)];
        if (IsNew && (Form.Kind is not { } kind || !Enum.IsDefined(kind))) ModelState.AddModelError("Form.Kind", texts["meetings.kind.choose"]);
        if (Form.Languages.Count == 0) ModelState.AddModelError("Form.Languages", texts["meetings.spoken.choose"]);
        if (here.City.District(Form.DistrictCode) is null) Form.DistrictCode = null;
        if (Form.Capacity is < 1 or > MostSeats) ModelState.AddModelError("Form.Capacity", texts["meetings.capacity.bad", ("most", MostSeats)]);
        if (Form.SlotMinutes is < LeastSlot or > MostMinutes) ModelState.AddModelError("Form.SlotMinutes", texts["meetings.slot.bad", ("least", LeastSlot), ("most", MostMinutes)]);
        if (Tracks.All(t => t.Value != Form.Track)) Form.Track = null;
    }
}
