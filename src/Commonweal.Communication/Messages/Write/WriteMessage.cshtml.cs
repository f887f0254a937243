using System.Globalization;
using Commonweal.Communication.Audience.Topics;
using Commonweal.Communication.Delivery;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.Write;

/// <summary>Writes a message, in as many languages as whoever writes knows; the others wait for translators.</summary>
[RequirePermission("messages.write"), WhileAwake(DeliverySlice.Part)]
internal sealed class WriteMessageModel(CommonwealDb db, OpenMedia media, CityTime time, Here here, Texts texts, TimeProvider clock) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput Headline { get; set; } = new();

    [BindProperty] public MultilingualInput Text { get; set; } = new();

    [BindProperty] public List<string> Outlets { get; set; } = [nameof(Outlet.Email), nameof(Outlet.News)];

    [BindProperty] public List<string> Topics { get; set; } = [];

    [BindProperty] public List<string> Districts { get; set; } = [];

    [BindProperty] public bool IsUrgent { get; set; }

    [BindProperty] public string? SignLink { get; set; }

    [BindProperty] public string? AudioLink { get; set; }

    [BindProperty] public DateOnly? GoesOutOn { get; set; }

    [BindProperty] public string? GoesOutTime { get; set; }

    [BindProperty] public DateOnly? UsefulUntil { get; set; }

    public Message? Stored { get; private set; }

    public IEnumerable<Choice> OutletChoices => media.Outlets().Select(o => new Choice(o.ToString(), texts["messages.outlet." + o], texts["messages.outlet." + o + ".hint"]));

    public IReadOnlyList<Choice> TopicChoices { get; private set; } = [];

    public IEnumerable<Choice> DistrictChoices => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name))).OrderBy(c => c.Label, StringComparer.CurrentCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Id is null) return Page();
        if (Stored is not { IsOpen: true } message) return NotFound();
        (Version, Headline, Text, IsUrgent) = (message.Version, MultilingualInput.Of(message.Headline), MultilingualInput.Of(message.Text), message.IsUrgent);
        (Outlets, Topics, Districts) = (message.Outlets.ConvertAll(o => o.ToString()), message.Topics.ConvertAll(t => t.ToString()), message.Districts);
        (SignLink, AudioLink, UsefulUntil) = (message.SignLink, message.AudioLink, message.UsefulUntil is { } end ? time.Day(end).AddDays(-1) : null);
        if (message.GoesOutAt is { } at) (GoesOutOn, GoesOutTime) = (time.Day(at), TimeZoneInfo.ConvertTime(at, time.Zone).ToString("HH:mm", CultureInfo.InvariantCulture));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Id is not null && Stored is not { IsOpen: true }) return NotFound();
        var goesOut = Check();
        if (!ModelState.IsValid) return this.ShowAgain();
        var message = Id is { } id ? await db.Set<Message>().SingleAsync(m => m.Id == id, stop) : new Message { WrittenAt = clock.GetUtcNow() };
        if (Id is null) db.Add(message);
        else if (message.Version != Version || !message.IsOpen) return this.ChangedMeanwhile(texts);
        Apply(message, goesOut);
        try { await db.SaveChangesAsync(stop); }
        catch (DbUpdateConcurrencyException) { return this.ChangedMeanwhile(texts); }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect($"/desk/messages/{message.Id}");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        TopicChoices = [.. (await db.Set<NewsTopic>().AsNoTracking().Where(t => !t.Retired).OrderBy(t => t.Order).ThenBy(t => t.Code).ToListAsync(stop)).Select(t => new Choice(t.Id.ToString(), here.Text(t.Name)))];
        if (Id is { } id) Stored = await db.Set<Message>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, stop);
    }

    private DateTimeOffset? Check()
    {
        Headline.Check(ModelState, nameof(Headline), texts, here.City.Languages, Message.LongestHeadline, required: true);
        Text.Check(ModelState, nameof(Text), texts, here.City.Languages, Message.LongestText, required: true);
        CheckLink(nameof(SignLink), SignLink);
        CheckLink(nameof(AudioLink), AudioLink);
        if (GoesOutOn is null) return null;
        if (!TimeOnly.TryParseExact(GoesOutTime, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            ModelState.AddModelError(nameof(GoesOutTime), texts["messages.goesOutTime.bad"]);
            return null;
        }
        return time.StartOf(GoesOutOn.Value).Add(at.ToTimeSpan());
    }

    private void CheckLink(string field, string? link)
    {
        if (string.IsNullOrWhiteSpace(link)) return;
        if (link.Length > Message.LongestLink || !Uri.TryCreate(link, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps) ModelState.AddModelError(field, texts["messages.link.bad"]);
    }

    private void Apply(Message message, DateTimeOffset? goesOut)
    {
        (message.Headline, message.Text) = (Headline.ApplyTo(message.Headline, here.City.Languages), Text.ApplyTo(message.Text, here.City.Languages));
        message.AppearOn(media.Named(Outlets));
        message.Topics = [.. TopicChoices.Where(t => Topics.Contains(t.Value)).Select(t => Guid.Parse(t.Value))];
        message.Districts = [.. Districts.Distinct(StringComparer.Ordinal).Where(d => here.City.District(d) is not null)];
        (message.IsUrgent, message.SignLink, message.AudioLink) = (IsUrgent, Blank(SignLink), Blank(AudioLink));
        (message.GoesOutAt, message.UsefulUntil) = (goesOut, UsefulUntil is { } day ? time.EndOf(day) : null);
        // What somebody was asked to agree to are other words now.
        message.State = MessageState.Draft;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
