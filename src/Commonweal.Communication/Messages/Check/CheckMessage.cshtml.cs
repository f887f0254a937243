using Commonweal.Communication.Audience.Topics;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Messages.News;
using Commonweal.Communication.Messages.OnCall;
using Commonweal.Communication.Messages.Release;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.Check;

/// <summary>One message: how it stands in every language and outlet, what is missing and for whom, and the next step.</summary>
[RequirePermission("messages.read"), WhileAwake(DeliverySlice.Part), ResponseCache(NoStore = true)]
internal sealed class CheckMessageModel(CommonwealDb db, Readers readers, IEnumerable<FurtherCheck> further, SmsCost smsCost, WhatsAppCost whatsAppCost, Releasing releasing, MessageLetter letter, HandingOver handing, PublicNews news, IMailbox mailbox, Here here, Texts texts) : PageModel, IFormPage
{
    private CheckSurroundings around = null!;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public bool Knowingly { get; set; }

    public Message Message { get; private set; } = null!;

    public IReadOnlyList<LanguageCheck> Languages { get; private set; } = [];

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public string For { get; private set; } = "";

    public string AskedBy { get; private set; } = "";

    /// <summary>Its dispatches, each with what it goes by.</summary>
    public IReadOnlyList<(int No, Medium Medium)> Sendings { get; private set; } = [];

    public IReadOnlyList<SmsLine> Sms { get; private set; } = [];

    public IReadOnlyList<WhatsAppLine> WhatsApp { get; private set; } = [];

    /// <summary>Who would be called for what is missing; null where nothing is, or the reader hands nothing over.</summary>
    public HandOverLook? HandOver { get; private set; }

    /// <summary>Whether an outlet says it in a language.</summary>
    public bool Covers(Outlet outlet, LanguageCheck language) => language.IsWritten && around.Reaches(outlet, language.Language);

    public string SmsMoney(decimal cost) => Amounts.ShowCents(cost, smsCost.Currency);

    public string WhatsAppMoney(decimal cost) => Amounts.ShowCents(cost, whatsAppCost.Currency);

    public bool MayWrite => User.HasClaim("permission", "messages.write");

    public bool MayTranslate => User.HasClaim("permission", "messages.translate");

    public bool MayPlan => !Message.IsExercise && User.HasClaim("permission", "phonein.work");

    public bool MayWatch => User.HasClaim("permission", "delivery.watch");

    public bool MayRelease => User.HasClaim("permission", "messages.release");

    /// <summary>The room it was written in, for those who may go there.</summary>
    public string? Room => Message.Origin?.Split('/') is ["incident", var key] && User.HasClaim("permission", "incidents.read") && here.City.IsAwake("incidents") ? "/desk/incidents/" + key : null;

    public bool MayReview => MayRelease && Message.AskedById != Me;

    private Guid Me => User.AccountId()!.Value;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return Message is null ? NotFound() : Page();
    }

    /// <summary>Sends it to whoever asks, in every language it has, as it would arrive.</summary>
    public async Task<IActionResult> OnPostTryAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Message is null) return NotFound();
        if (!MayWrite) return Forbid();
        if (Message.IsExercise) return this.ChangedMeanwhile(texts);
        if (await db.Users.Where(a => a.Id == Me).Select(a => a.Email).SingleAsync(stop) is not { } mine) return this.ShowAgain();
        foreach (var text in letter.Write(Message)) await mailbox.SendAsync(new OutgoingMail(mine, texts["messages.try.subject", ("headline", text.Subject)], text.Text, text.Language), stop);
        TempData["done"] = texts["messages.try.done"];
        return LocalRedirect(Request.Path);
    }

    public Task<IActionResult> OnPostAskAsync(CancellationToken stop) => ReleaseAsync(m => releasing.AskAsync(m, here.Text(m.Headline), stop), "messages.release.asked", stop);

    public Task<IActionResult> OnPostAloneAsync(CancellationToken stop) => ReleaseAsync(m => releasing.ReleaseAloneAsync(m, stop), "messages.release.done", stop, urgentOnly: true);

    public Task<IActionResult> OnPostReviewAsync(CancellationToken stop) => ChangeAsync(() => MayReview && Message.ReviewDueAt is not null, m => (m.ReviewDueAt, m.ReviewedById) = (null, Me), stop);

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop)
    {
        var done = await ChangeAsync(() => MayRelease && Message.State is MessageState.Out, m => m.State = MessageState.Withdrawn, stop);
        await news.ForgetAsync(stop);
        return done;
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Message = (await db.Set<Message>().SingleOrDefaultAsync(m => m.Id == Id, stop))!;
        if (Message is null) return;
        around = await readers.AroundAsync(Message, stop);
        (Languages, Findings) = (SendCheck.Languages(Message, around), Message.IsOpen ? [.. SendCheck.Run(Message, around), .. further.SelectMany(f => f.Look(Message))] : []);
        var topics = Message.Topics;
        var names = (await db.Set<NewsTopic>().AsNoTracking().Where(t => topics.Contains(t.Id)).ToListAsync(stop)).Select(t => here.Text(t.Name));
        var districts = Message.Districts.Select(d => here.City.District(d) is { } district ? here.Text(district.Name) : d);
        For = string.Join(" · ", names.DefaultIfEmpty(texts["messages.for.everybody"]).Concat(districts.DefaultIfEmpty(texts["messages.for.wholeCity"])));
        if (Message.AskedById is { } asked) AskedBy = await db.Users.Where(a => a.Id == asked).Select(a => a.Name).SingleOrDefaultAsync(stop) ?? "";
        var origin = $"message/{Id}";
        Sendings = [.. (await db.Set<Dispatch>().Where(d => d.Origin == origin).OrderBy(d => d.No).Select(d => new { d.No, d.Medium }).ToListAsync(stop)).Select(d => (d.No, d.Medium))];
        (Sms, WhatsApp) = (await smsCost.OfAsync(Message, stop), await whatsAppCost.OfAsync(Message, stop));
        if (MayWrite) HandOver = await handing.LookAsync(Message, Languages, stop);
    }

    public string WordsOf(Finding finding) => texts[finding.Key.Contains('.', StringComparison.Ordinal) ? finding.Key : "messages.check." + finding.Key, ("outlet", finding.Key is "closed" or "account" or "template" or "template-none" ? texts["messages.outlet." + finding.Words] : ""), ("language", finding.Language is { } l ? here.NativeName(l) : ""), ("people", finding.People), ("words", finding.Words ?? ""), ("instead", finding.Instead ?? here.NativeName(Message.Written.FirstOrDefault() ?? here.City.Languages[0]))];

    public string PlainOf(LanguageCheck language) => language.Measure switch
    {
        null => "–",
        { IsPlain: true } => texts["messages.plain.yes"],
        { IsPlain: false } => texts["messages.plain.no"],
        { LongSentences.Count: > 0 } many => texts.Count("messages.plain.long", many.LongSentences.Count),
        _ => texts["messages.plain.short"],
    };

    internal static string ShapeOf(LanguageCheck language) => language switch { { IsMachine: true } or { State: TextState.Outdated } => "soon", { State: TextState.Missing } => "bad", _ => "good" };

    internal static string WordOf(LanguageCheck language) => language switch
    {
        { IsMachine: true } => "messages.text.machine",
        { State: TextState.Missing } => "messages.text.missing",
        { State: TextState.Outdated } => "messages.text.outdated",
        { State: TextState.Written } => "messages.text.written",
        _ => "messages.text.translated",
    };

    private async Task<IActionResult> ReleaseAsync(Func<Message, Task> release, string done, CancellationToken stop, bool urgentOnly = false)
    {
        await PrepareAsync(stop);
        if (Message is null) return NotFound();
        if (!MayWrite) return Forbid();
        if (Message.Version != Version || Message.State is not MessageState.Draft || (urgentOnly && !Message.IsUrgent)) return this.ChangedMeanwhile(texts);
        if (Findings.Any(f => f.Stops)) ModelState.AddModelError("", texts["messages.check.mustMend"]);
        else if (Findings.Count > 0 && !Knowingly) ModelState.AddModelError(nameof(Knowingly), texts["messages.knowingly.needed"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        try { await release(Message); }
        catch (DbUpdateConcurrencyException) { return this.ChangedMeanwhile(texts); }
        TempData["done"] = texts[done];
        return LocalRedirect(Request.Path);
    }

    private async Task<IActionResult> ChangeAsync(Func<bool> may, Action<Message> change, CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Message is null) return NotFound();
        if (!MayRelease) return Forbid();
        if (!may() || Message.Version != Version) return this.ChangedMeanwhile(texts);
        change(Message);
        try { await db.SaveChangesAsync(stop); }
        catch (DbUpdateConcurrencyException) { return this.ChangedMeanwhile(texts); }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect(Request.Path);
    }
}
