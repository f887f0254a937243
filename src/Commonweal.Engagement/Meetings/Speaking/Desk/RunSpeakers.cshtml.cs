using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Speaking.Desk;

/// <summary>One line of the order.</summary>
internal sealed record SpeakerLine(SpeakerSignUp SignedUp, int? Turn, string Name, string Side, string? About, string? Need);

/// <summary>The order of speakers, to read aloud from and to print; and the rules of the list.</summary>
[RequirePermission("meetings.run"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class RunSpeakersModel(CommonwealDb db, SpeakerReading reading, SpeakingSetup setup, PersonalData personal, AuditTrail trail, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public int? MinutesEach { get; set; } = 3;

    [BindProperty] public int? MinutesInAll { get; set; } = 30;

    [BindProperty] public bool IsOpen { get; set; } = true;

    [BindProperty] public MultilingualInput SideName { get; set; } = new();

    public Meeting Meeting { get; private set; } = null!;

    public SpeakingList? List { get; private set; }

    public IReadOnlyList<SpeakerLine> Speakers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null) return NotFound();
        if (List is { Round: var round }) (MinutesEach, MinutesInAll, IsOpen) = (round.MinutesEach, round.MinutesInAll, round.IsOpen);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null) return NotFound();
        if (MinutesEach is not (>= 1 and <= SpeakingRound.MostMinutes)) ModelState.AddModelError(nameof(MinutesEach), texts.Count("meetings.speaking.minutes.bad", SpeakingRound.MostMinutes));
        if (MinutesInAll is not (>= 1 and <= SpeakingRound.MostInAll)) ModelState.AddModelError(nameof(MinutesInAll), texts.Count("meetings.speaking.minutes.bad", SpeakingRound.MostInAll));
        if (!ModelState.IsValid) return this.ShowAgain();
        return Done(await setup.SaveAsync(Id, Version, MinutesEach!.Value, MinutesInAll!.Value, IsOpen, stop));
    }

    public async Task<IActionResult> OnPostSideAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (List is null) return NotFound();
        SideName.Check(ModelState, nameof(SideName), texts, here.City.Languages, SpeakingSide.LongestName, required: true);
        if (List.Sides.Count >= SpeakingSide.Most) ModelState.AddModelError("", texts["meetings.speaking.desk.sides.many", ("most", SpeakingSide.Most)]);
        // Whoever signed up before would belong to no side.
        if (List.Sides.Count == 0 && List.Speak.Count + List.Reserve.Count > 0) ModelState.AddModelError("", texts["meetings.speaking.desk.sides.late"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        return Done(await setup.AddSideAsync(Id, List.Sides.Count + 1, SideName.ApplyTo(MultilingualText.Empty, here.City.Languages), stop));
    }

    public async Task<IActionResult> OnPostSpokeAsync(Guid speaker, CancellationToken stop)
    {
        await setup.SpokeAsync(Id, speaker, stop);
        return LocalRedirect($"/desk/meetings/{Id}/speakers");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Meeting = (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, stop))!;
        List = await reading.ReadAsync(Id, stop);
        if (List is null) return;
        var sides = List.Sides.ToDictionary(s => s.Id, s => here.Text(s.Name));
        Speakers = [.. List.Speak.Select((s, i) => Line(s, i + 1)), .. List.Reserve.Select(s => Line(s, null))];
        if (Speakers.Count > 0) await trail.RecordAsync("read", "speaker_sign_up", Id.ToString(), stop: stop);

        SpeakerLine Line(SpeakerSignUp s, int? turn)
            => new(s, turn, Open(s.NameSealed) ?? texts["meetings.speaking.desk.nameGone"], s.SideId is { } side ? sides[side] : "", Open(s.AboutSealed), Open(s.NeedSealed));
    }

    private string? Open(byte[]? text) => text is null ? null : personal.Open(text);

    private IActionResult Done(bool saved)
    {
        if (saved)
        {
            TempData["done"] = texts["common.saved"];
            return LocalRedirect($"/desk/meetings/{Id}/speakers");
        }
        return this.ChangedMeanwhile(texts);
    }
}
