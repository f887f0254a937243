using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>What this voice said: its votes, which can be changed, its statements, which can be appealed for, and how to hear what becomes of them.</summary>
[AllowAnonymous, WhileAwake("consultations"), ResponseCache(NoStore = true)]
internal sealed class MyStatementsModel(KnownConsultations known, Voices voices, CommonwealDb db, Here here, Texts texts, Voting voting, Hearing hearing, Throttle throttle)
    : ConsultationPage(known, voices, db, here, texts), IFormPage
{
    private const int LongestAppeal = 500, MostLetters = 10;

    [BindProperty] public Guid Statement { get; set; }

    [BindProperty] public string? Appeal { get; set; }

    [BindProperty] public string? Email { get; set; }

    public IReadOnlyList<Statement> Own { get; private set; } = [];

    public IReadOnlyList<(Statement Statement, short Said)> Votes { get; private set; } = [];

    public bool IsTold { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (Voice is null) return GoTo("/take-part");
        await PrepareAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAppealAsync(CancellationToken stop)
    {
        if (Voice is not { } voice) return GoTo("/take-part");
        var statement = await Db.Set<Statement>().SingleOrDefaultAsync(s => s.Id == Statement && s.AuthorId == voice.Participant && s.ConsultationId == Consultation.Id, stop);
        if (statement is not { State: StatementState.Refused, Appeal: null }) return GoTo("/mine");
        var words = Appeal?.Trim() ?? "";
        if (words.Length == 0 || CleanText.Length(words) > LongestAppeal)
        {
            await PrepareAsync(stop);
            return Refuse(nameof(Appeal), words.Length == 0 ? Texts["errors.required"] : Texts["errors.tooLong", ("most", LongestAppeal)], StatusCodes.Status400BadRequest);
        }
        statement.AppealWith(words);
        await Db.SaveChangesAsync(stop);
        return GoTo("/mine");
    }

    public async Task<IActionResult> OnPostTellAsync(CancellationToken stop)
    {
        if (Voice is not { } voice) return GoTo("/take-part");
        var email = string.IsNullOrWhiteSpace(Email) ? null : ContactValues.Email(Email);
        if (email is null && !string.IsNullOrWhiteSpace(Email))
        {
            await PrepareAsync(stop);
            return Refuse(nameof(Email), Texts["consultations.join.email.bad"], StatusCodes.Status400BadRequest);
        }
        if (email is null)
        {
            await hearing.EndAsync(voice.Participant, stop);
            return GoTo("/mine");
        }
        if (!throttle.Allows(HttpContext, "voice-letter", MostLetters))
        {
            await PrepareAsync(stop);
            return Refuse(nameof(Email), Texts["consultations.slower"], StatusCodes.Status429TooManyRequests);
        }
        await hearing.AskAsync(Consultation, voice, email, stop);
        TempData["done"] = Texts["consultations.mine.asked", ("days", HearingLinks.Days)];
        return GoTo("/mine");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        if (Voice is not { Participant: var id }) return;
        Own = await Db.Set<Statement>().AsNoTracking().Where(s => s.ConsultationId == Consultation.Id && s.AuthorId == id).OrderBy(s => s.Number).ToListAsync(stop);
        Votes = [.. (await voting.OfAsync(id, stop)).Where(v => Known.Shown.ContainsKey(v.Key)).OrderBy(v => v.Key).Select(v => (Known.Shown[v.Key], v.Value))];
        IsTold = await Db.Set<Participant>().AnyAsync(p => p.Id == id && p.ContactSealed != null, stop);
    }

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return Voice is null ? GoTo("/take-part") : null;
    }
}
