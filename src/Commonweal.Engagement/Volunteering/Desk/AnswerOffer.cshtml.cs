using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Volunteering.Desk;

/// <summary>Who keeps the post reads an offer, which is recorded, and answers it by e-mail or after a call.</summary>
[RequirePermission("volunteering.keep"), WhileAwake("volunteering"), ResponseCache(NoStore = true)]
internal sealed class AnswerOfferModel(CommonwealDb db, Offering offering, PersonalData personal, IMailbox mailbox, AuditTrail audit, Here here, Texts texts) : PageModel, IFormPage
{
    private const int LongestAnswer = 2000;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? Decision { get; set; }

    [BindProperty] public string? Answer { get; set; }

    public HelpOffer Offer { get; private set; } = null!;

    public WayToHelp Way { get; private set; } = null!;

    public string PersonName => personal.Open(Offer.NameSealed);

    public string Contact => personal.Open(Offer.ContactSealed);

    public string? Words => Offer.WordsSealed is { } words ? personal.Open(words) : null;

    public string? Answered => Offer.AnswerSealed is { } answer ? personal.Open(answer) : null;

    public IEnumerable<Choice> Decisions => [new("yes", texts["volunteering.answer.yes"]), new("no", texts["volunteering.answer.no"], texts["volunteering.answer.no.hint"])];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        await audit.RecordAsync("read", "help_offer", Id.ToString(), "contact", stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Decision is not ("yes" or "no")) ModelState.AddModelError(nameof(Decision), texts["volunteering.answer.decision.missing"]);
        if (string.IsNullOrWhiteSpace(Answer)) ModelState.AddModelError(nameof(Answer), texts["volunteering.answer.words.missing"]);
        else if (CleanText.Length(Answer) > LongestAnswer) ModelState.AddModelError(nameof(Answer), texts["errors.tooLong", ("most", LongestAnswer)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        try
        {
            await db.InTransactionAsync(s => AnswerAsync(Decision == "yes", Answer!.Trim(), s), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await this.ChangedMeanwhileAsync(db, texts, stop);
        }
        TempData["done"] = texts[Offer.ByEmail ? "volunteering.answered.email" : "volunteering.answered.phone"];
        return LocalRedirect("/desk/volunteering/offers?way=" + Way.Id);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<HelpOffer>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == Id, stop) is not { } offer) return NotFound();
        (Offer, Way) = (offer, await db.Set<WayToHelp>().AsNoTracking().SingleAsync(w => w.Id == offer.WayId, stop));
        return HelpReach.Of(User).SeesOffers(Way) ? null : NotFound();
    }

    private async Task AnswerAsync(bool agreed, string words, CancellationToken stop)
    {
        var offer = await db.Set<HelpOffer>().SingleAsync(o => o.Id == Id, stop);
        if (offer.Version != Version || offer.State is not OfferState.New) throw new DbUpdateConcurrencyException();
        (offer.State, offer.AnsweredOn, offer.AnswerSealed) = (agreed ? OfferState.Agreed : OfferState.Declined, here.Today, personal.Seal(words));
        if (!agreed)
        {
            offer.EndsOn = here.Today;
            await offering.GiveBackAsync(Way.Id, stop);
        }
        await db.SaveChangesAsync(stop);
        if (!offer.ByEmail) return;
        var (language, title) = (offer.Language, Way.Title.For(offer.Language, here.City.Languages).Text);
        await mailbox.SendAsync(new OutgoingMail(personal.Open(offer.ContactSealed), texts.In(language, "volunteering.mail.answer.subject", ("title", title)),
            $"{texts.In(language, "volunteering.mail.answer", ("title", title))}\n\n{words}\n\n{here.City.Settings.Name.For(language, here.City.Languages).Text}\n", language)
            { Once = $"help-answer/{offer.Id}" }, stop);
    }
}
