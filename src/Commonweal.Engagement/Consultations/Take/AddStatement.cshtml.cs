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

/// <summary>A statement of one's own. A moderator reads it by the published rules before others see it.</summary>
[AllowAnonymous, WhileAwake("consultations"), ResponseCache(NoStore = true)]
internal sealed class AddStatementModel(KnownConsultations known, Voices voices, CommonwealDb db, Here here, Texts texts, Adding adding, Throttle throttle)
    : ConsultationPage(known, voices, db, here, texts), IFormPage
{
    private const int MostAnHour = 10;

    [BindProperty] public string? Words { get; set; }

    public IActionResult OnGet() => Check() ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Check() is { } elsewhere) return elsewhere;
        var words = string.Join(' ', (Words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0) return Refuse(nameof(Words), Texts["errors.required"], StatusCodes.Status400BadRequest);
        if (CleanText.Length(words) > Statement.Longest) return Refuse(nameof(Words), Texts["errors.tooLong", ("most", Statement.Longest)], StatusCodes.Status400BadRequest);
        if (Known.Shown.Values.Any(s => s.Words.Languages.Values.Any(v => string.Equals(v.Text, words, StringComparison.OrdinalIgnoreCase))))
            return Refuse(nameof(Words), Texts["consultations.add.already"], StatusCodes.Status409Conflict);
        if (!throttle.Allows(HttpContext, "statement", MostAnHour)) return Refuse(nameof(Words), Texts["consultations.slower"], StatusCodes.Status429TooManyRequests);
        return await adding.AddAsync(Consultation, Voice!, Here.Language, words, Here.Today, stop) ? GoTo("/mine")
            : Refuse(nameof(Words), Texts["consultations.add.enough", ("most", Statement.MostOfOne)], StatusCodes.Status409Conflict);
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private IActionResult? Check() => !IsOpen || !Consultation.TakesStatements ? GoTo() : Voice is null ? GoTo("/take-part") : null;
}

/// <summary>Adds a resident's statement: the next number, and no more than a few of one voice, also where several ask at once.</summary>
internal sealed class Adding(CommonwealDb db, Voting voting)
{
    private const int Attempts = 8;

    /// <summary>False where this voice has added enough.</summary>
    public async Task<bool> AddAsync(Consultation consultation, Voice voice, string language, string words, DateOnly today, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.InTransactionAsync(async s =>
                {
                    if (await db.Set<Statement>().CountAsync(x => x.ConsultationId == consultation.Id && x.AuthorId == voice.Participant, s) >= Statement.MostOfOne) return false;
                    var last = await db.Set<Statement>().Where(x => x.ConsultationId == consultation.Id).MaxAsync(x => (int?)x.Number, s) ?? -1;
                    await voting.AddVoiceAsync(consultation.Id, voice, language, s);
                    db.Add(Statement.Told(consultation.Id, last + 1, language, words, voice.Participant, today));
                    await db.SaveChangesAsync(s);
                    return true;
                }, stop);
            }
            catch (DbUpdateException exception) when (attempt < Attempts && db.Dialect.IsDuplicate(exception))
            {
                // Somebody took the number in the same moment; the count above is read anew too.
                db.ChangeTracker.Clear();
            }
        }
    }
}
