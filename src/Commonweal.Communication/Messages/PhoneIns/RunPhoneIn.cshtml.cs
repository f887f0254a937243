using Commonweal.Communication.Delivery;
using Commonweal.Communication.Playbook.Scenarios;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.PhoneIns;

/// <summary>A phone-in while it runs and after: calls noted in one line, each taken further by one press, and what became of them.</summary>
[RequirePermission("phonein.work"), WhileAwake(DeliverySlice.Part), ResponseCache(NoStore = true)]
internal sealed class RunPhoneInModel(CommonwealDb db, PostWords posts, CityTime time, Here here, Texts texts) : PhoneInPage(db, posts, time), IFormPage
{
    private readonly CommonwealDb db = db;

    internal sealed record OfTopic(string Words, IReadOnlyList<CallEnd> Became)
    {
        public int Calls => Became.Count;

        public int Of(CallEnd end) => Became.Count(b => b == end);
    }

    [BindProperty] public string? Topic { get; set; }

    [BindProperty] public string? Language { get; set; }

    [BindProperty] public string? District { get; set; }

    public IReadOnlyList<PhoneCall> Calls { get; private set; } = [];

    public IReadOnlyList<OfTopic> Topics { get; private set; } = [];

    public static IReadOnlyList<CallEnd> Ends { get; } = Enum.GetValues<CallEnd>();

    public IEnumerable<Choice> Languages => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name))).OrderBy(c => c.Label, StringComparer.CurrentCulture);

    /// <summary>Where a call can go from here. What was taken to a form and never sent there can be opened again.</summary>
    public IEnumerable<CallEnd> NextOf(PhoneCall call) => call.Became is not CallEnd.Open ? [CallEnd.Open] : Ends.Where(e => e switch
    {
        CallEnd.Concern => Opens("concerns.enter", "concerns"),
        CallEnd.Rumour => Opens("rumours.keep", "rumours"),
        CallEnd.Answered => true,
        _ => false,
    });

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Language = here.Language;
        return await ShowAgainAsync(stop) ?? Page();
    }

    public async Task<IActionResult> OnPostCallAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var words = Topic?.Trim() ?? "";
        if (words.Length == 0) ModelState.AddModelError(nameof(Topic), texts["phonein.topic.needed"]);
        else if (CleanText.Length(words) > PhoneCall.LongestTopic) ModelState.AddModelError(nameof(Topic), texts["errors.tooLong", ("most", PhoneCall.LongestTopic)]);
        else if (PhoneCall.LeadsToCaller(words)) ModelState.AddModelError(nameof(Topic), texts["phonein.topic.reach"]);
        if (Language is null || !here.City.Languages.Contains(Language)) ModelState.AddModelError(nameof(Language), texts["phonein.language.choose"]);
        if (Calls.Count >= PhoneCall.Most) ModelState.AddModelError("", texts["phonein.calls.many", ("most", PhoneCall.Most)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var call = new PhoneCall { PhoneInId = Id, Topic = words.ReplaceLineEndings(" "), Language = Language!, DistrictCode = here.City.District(District)?.Code };
        return await db.InTransactionAsync(s => NoteAsync(call, s), stop) ? LocalRedirect(Plan.Path + "#calls") : NotFound();
    }

    /// <summary>Takes a call further; once, whoever presses first.</summary>
    public async Task<IActionResult> OnPostMoveAsync(long no, int callVersion, CallEnd? to, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (await db.Set<PhoneCall>().SingleOrDefaultAsync(c => c.PhoneInId == Id && c.No == no, stop) is not { } call) return NotFound();
        if (call.Version != callVersion || to is not { } end || !NextOf(call).Contains(end)) return this.ChangedMeanwhile(texts);
        call.Became = end;
        try { await db.SaveChangesAsync(stop); }
        catch (DbUpdateConcurrencyException) { return this.ChangedMeanwhile(texts); }
        // Travels to the form in the colleague's own browser, encrypted, and is kept nowhere else.
        if (end is CallEnd.Concern) TempData["enter-words"] = call.Topic;
        if (end is CallEnd.Rumour) (TempData["hearing-words"], TempData["hearing-language"], TempData["hearing-district"]) = (call.Topic, call.Language, call.DistrictCode);
        return LocalRedirect(end switch { CallEnd.Concern => "/desk/enter", CallEnd.Rumour => "/desk/rumours/enter", _ => Plan.Path + "#calls" });
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop)) return NotFound();
        var calls = await db.Set<PhoneCall>().AsNoTracking().Where(c => c.PhoneInId == Id).OrderBy(c => c.No).Take(PhoneCall.Most).ToListAsync(stop);
        // What is open stands first, the oldest on top; what is done after it.
        Calls = [.. calls.OrderBy(c => c.Became is not CallEnd.Open)];
        Topics = [.. calls.GroupBy(c => c.Topic.Trim(), StringComparer.CurrentCultureIgnoreCase).Select(g => new OfTopic(g.First().Topic, [.. g.Select(c => c.Became)])).OrderByDescending(t => t.Calls)];
        return null;
    }

    internal static string ShapeOf(CallEnd end) => end is CallEnd.Open ? "wait" : "good";

    private async Task<bool> NoteAsync(PhoneCall call, CancellationToken stop)
    {
        if (!await PhoneIn.HoldAsync(db, Id, stop)) return false;
        db.Add(call);
        await db.SaveChangesAsync(stop);
        return true;
    }

    private bool Opens(string permission, string part) => User.HasClaim("permission", permission) && here.City.IsAwake(part);
}
