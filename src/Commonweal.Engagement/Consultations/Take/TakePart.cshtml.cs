using Commonweal.Engagement.PaperCodes;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>The way in: a button, a proven address or a code on paper, as the city decided.</summary>
[AllowAnonymous, WhileAwake("consultations"), ResponseCache(NoStore = true)]
internal sealed class TakePartModel(
    KnownConsultations known, Voices voices, CommonwealDb db, Here here, Texts texts,
    Throttle throttle, CodesOnPaper codes, IMailbox mailbox, PersonalData personal, PublicAddress address)
    : ConsultationPage(known, voices, db, here, texts), IFormPage
{
    /// <summary>Voices an hour from one address: a library has one address and many visitors.</summary>
    private const int MostBegun = 60, MostLetters = 10;

    [BindProperty] public string? Code { get; set; }

    [BindProperty] public string? Email { get; set; }

    public bool IsSent { get; private set; }

    public IActionResult OnGet() => !IsOpen ? GoTo() : Voice is not null ? GoTo("/vote") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!IsOpen) return GoTo();
        return Consultation.Entrance switch
        {
            Entrance.Anybody => Begin(),
            Entrance.Codes => await WithCodeAsync(stop),
            _ => await SendAsync(stop),
        };
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private IActionResult Begin()
    {
        if (Voice is not null) return GoTo("/vote");
        if (!throttle.Allows(HttpContext, "voice", MostBegun)) return Refuse("", Texts["consultations.slower"], StatusCodes.Status429TooManyRequests);
        Voices.Give(Consultation, new Voice(Guid.NewGuid()));
        return GoTo("/vote");
    }

    private async Task<IActionResult> WithCodeAsync(CancellationToken stop)
    {
        var found = await codes.FindAsync(HttpContext, CodePurpose.Of(Consultation.Id), Code, stop);
        // A used code opens the voice it gave: the holder goes on in another browser, and it stays one voice.
        if (found is not { Code: { } code, State: PaperCodeState.Valid or PaperCodeState.Used }) return Refuse(nameof(Code), Texts[found.Words], found.Status);
        var community = await Db.Set<AskedFirst>().Where(a => a.SheetId == found.Sheet).Select(a => (Guid?)a.CommunityId).FirstOrDefaultAsync(stop);
        await codes.UseAsync(code, stop);
        Voices.Give(Consultation, new Voice(Voices.Of(Consultation, code.ToByteArray()), community));
        return GoTo("/vote");
    }

    private async Task<IActionResult> SendAsync(CancellationToken stop)
    {
        if (ContactValues.Email(Email) is not { } email) return Refuse(nameof(Email), Texts["consultations.join.email.bad"], StatusCodes.Status400BadRequest);
        if (!throttle.Allows(HttpContext, "voice-letter", MostLetters)) return Refuse(nameof(Email), Texts["consultations.slower"], StatusCodes.Status429TooManyRequests);
        var link = address.Link(Link("/open/" + Voices.LinkFor(Consultation, personal.Lookup(ResidentEmail.Normalise(email)))));
        var title = Here.Text(Consultation.Title);
        await mailbox.SendAsync(new OutgoingMail(email, Texts["consultations.mail.open.subject", ("title", title)], Texts["consultations.mail.open.text", ("title", title), ("link", link), ("city", Here.Name)], Here.Language), stop);
        IsSent = true;
        return Page();
    }
}

/// <summary>What codes on paper of a consultation are for.</summary>
internal static class CodePurpose
{
    public static string Of(Guid consultation) => $"consultation/{consultation}";
}
