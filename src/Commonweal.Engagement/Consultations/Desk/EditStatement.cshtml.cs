using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Desk;

/// <summary>A statement of the city's own, or the translations of one that a resident wrote. What the resident wrote stays as it is.</summary>
[RequirePermission("consultations.keep"), WhileAwake("consultations")]
internal sealed class EditStatementModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : DeskConsultationPage(db, cache, here, texts), IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid? Statement { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput? Words { get; set; }

    public Statement? Stored { get; private set; }

    /// <summary>Whether it is a resident's, is shown, and this colleague moderates.</summary>
    public bool MayTakeOut => Stored is { State: StatementState.Shown, AuthorId: not null } && User.HasClaim("permission", "consultations.moderate");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return Statement is not null && Stored is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var stored = Statement is { } id ? await Db.Set<Statement>().SingleOrDefaultAsync(s => s.Id == id && s.ConsultationId == Id, stop) : null;
        if (Statement is not null && stored is null) return NotFound();
        Stored = stored;
        var typed = Words ?? new();
        if (!typed.Check(ModelState, nameof(Words), Texts, Here.City.Languages, Consultations.Statement.LongestAtTheDesk, required: true)) return this.ShowAgain();
        if (stored is null && Consultation.State is ConsultationState.Closed) return Refuse("", Texts["consultations.statements.closed"], StatusCodes.Status409Conflict);
        if (stored is not null && stored.Version != Version) return Refuse("", Texts["errors.changedMeanwhile.text"], StatusCodes.Status409Conflict);
        var before = stored?.Words ?? MultilingualText.Empty;
        var after = typed.ApplyTo(before, Here.City.Languages);
        // People voted on these words: nobody changes them under their votes.
        var written = before.Languages.FirstOrDefault(l => l.Value.Origin is TextOrigin.Written);
        if (stored is not null && written.Key is { } original && after.Languages.GetValueOrDefault(original)?.Text != written.Value.Text && (stored.AuthorId is not null || Consultation.State is not ConsultationState.Draft))
            return Refuse("", Texts["consultations.statements.fixed", ("language", Here.NativeName(original))], StatusCodes.Status409Conflict);
        if (stored is null) Db.Add(stored = new Statement { ConsultationId = Id, Number = (await Db.Set<Statement>().Where(s => s.ConsultationId == Id).MaxAsync(s => (int?)s.Number, stop) ?? -1) + 1, Words = after, AddedOn = Here.Today });
        stored.Words = after;
        try { await Db.SaveChangesAsync(stop); }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || Db.Dialect.IsDuplicate(exception))
        {
            return Refuse("", Texts["errors.changedMeanwhile.text"], StatusCodes.Status409Conflict);
        }
        await ChangedAsync(stop);
        return Done("common.saved", Own + "/statements");
    }

    public async Task PrepareAsync(CancellationToken stop)
        => Stored = Statement is { } id ? await Db.Set<Statement>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.ConsultationId == Id, stop) : null;
}
