using Commonweal.Engagement.Meetings.Charter;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Agenda;

/// <summary>Writes the agenda of a meeting in plain words, and says when it holds more than the meeting can.</summary>
[RequirePermission("meetings.work"), WhileAwake("meetings")]
internal sealed class WriteAgendaModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public Guid? Item { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput Name { get; set; } = new();

    [BindProperty] public MultilingualInput Text { get; set; } = new();

    [BindProperty] public int? Order { get; set; }

    [BindProperty] public int? Minutes { get; set; }

    [BindProperty] public ParticipationEffect? Effect { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public IReadOnlyList<AgendaItem> Items { get; private set; } = [];

    public AgendaItem? Editing { get; private set; }

    public int Planned => Items.Sum(i => i.Minutes);

    public int Lasts => (int)(Meeting.EndsAt - Meeting.StartsAt).TotalMinutes;

    public IEnumerable<Choice> Effects => Enum.GetValues<ParticipationEffect>().Select(e => new Choice(e.ToString(), texts["meetings.effect." + e], texts["meetings.effect." + e + ".text"]));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null || Item is not null && Editing is null) return NotFound();
        if (Editing is { } item) (Name, Text, Order, Minutes, Effect) = (MultilingualInput.Of(item.Title), MultilingualInput.Of(item.Text), item.Order, item.Minutes, item.Effect);
        else Order = Items.Count + 1;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null || Item is not null && Editing is null) return NotFound();
        Name.Check(ModelState, nameof(Name), texts, here.City.Languages, Meeting.LongestTitle, required: true);
        Text.Check(ModelState, nameof(Text), texts, here.City.Languages, AgendaItem.LongestText, required: false);
        if (Minutes is null or < 1 or > 720) ModelState.AddModelError(nameof(Minutes), texts["meetings.slot.bad", ("least", 1), ("most", 720)]);
        if (Order is null or < 1 or > 999) ModelState.AddModelError(nameof(Order), texts["meetings.slot.bad", ("least", 1), ("most", 999)]);
        if (Effect is not { } effect || !Enum.IsDefined(effect)) ModelState.AddModelError(nameof(Effect), texts["meetings.effect.choose"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Editing is { } known && known.Version != Version) return this.ChangedMeanwhile(texts);
        var item = Item is { } id ? await db.Set<AgendaItem>().SingleAsync(a => a.Id == id, stop) : null;
        if (item is null) db.Add(item = new AgendaItem { MeetingId = Id, Order = 0, Title = MultilingualText.Empty, Minutes = 0, Effect = default });
        (item.Title, item.Text) = (Name.ApplyTo(item.Title, here.City.Languages), Text.ApplyTo(item.Text, here.City.Languages));
        (item.Order, item.Minutes, item.Effect) = (Order!.Value, Minutes!.Value, Effect!.Value);
        return await SaveAsync(stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken stop)
    {
        if (await db.Set<AgendaItem>().SingleOrDefaultAsync(a => a.Id == Item && a.MeetingId == Id, stop) is not { } item) return NotFound();
        db.Remove(item);
        return await SaveAsync(stop);
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Meeting = (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, stop))!;
        Items = await db.Set<AgendaItem>().AsNoTracking().Where(a => a.MeetingId == Id).OrderBy(a => a.Order).ThenBy(a => a.Id).ToListAsync(stop);
        Editing = Items.FirstOrDefault(i => i.Id == Item);
    }

    private async Task<IActionResult> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            await PrepareAsync(stop);
            return this.ChangedMeanwhile(texts);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect($"/desk/meetings/{Id}/agenda");
    }
}
