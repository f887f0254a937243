using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Consultations.Take;
using Commonweal.Engagement.PaperCodes;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Desk;

/// <summary>Prints codes, for a library or for an organisation whose people are asked first; and takes sheets back.</summary>
[RequirePermission("consultations.keep"), WhileAwake("consultations"), ResponseCache(NoStore = true)]
internal sealed class PrintCodesModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts, CodesOnPaper codes, PublicAddress address)
    : DeskConsultationPage(db, cache, here, texts), IFormPage
{
    private const int LongestLabel = 120, DaysWithoutEnd = 90;

    [BindProperty] public string? Label { get; set; }

    [BindProperty] public Guid? CommunityId { get; set; }

    [BindProperty] public int? Count { get; set; }

    [BindProperty] public string? Language { get; set; }

    [BindProperty] public Guid Sheet { get; set; }

    public IReadOnlyList<SheetUse> Sheets { get; private set; } = [];

    public IReadOnlyList<Choice> Communities { get; private set; } = [];

    public IEnumerable<Choice> Languages => Here.City.Languages.Select(l => new Choice(l, Here.NativeName(l)));

    /// <summary>Shown in the answer to the form, and never again.</summary>
    public PaperSlips? Slips { get; private set; }

    private string Purpose => CodePurpose.Of(Id);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Language = Here.Language;
        await PrepareAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        var label = Label?.Trim() ?? "";
        var community = CommunityId is { } id ? await Db.Set<Community>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop) : null;
        if (CommunityId is not null && community is null) return NotFound();
        if (community is not null) label = Here.Text(community.Name);
        if (label.Length == 0) ModelState.AddModelError(nameof(Label), Texts["consultations.codes.label.missing"]);
        if (label.Length > LongestLabel) ModelState.AddModelError(nameof(Label), Texts["errors.tooLong", ("most", LongestLabel)]);
        if (Count is not (>= 1 and <= PaperCodeSheet.MostCodes)) ModelState.AddModelError(nameof(Count), Texts["consultations.codes.count.bad", ("most", PaperCodeSheet.MostCodes)]);
        if (Consultation.State is ConsultationState.Closed) ModelState.AddModelError("", Texts["consultations.statements.closed"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var language = Here.City.Languages.Contains(Language) ? Language! : Here.City.Languages[0];
        var until = Consultation.Until is { } end && end >= Here.Today ? end : Here.Today.AddDays(DaysWithoutEnd);
        var issued = await codes.IssueAsync(Purpose, label, Count!.Value, until, stop);
        if (community is not null)
        {
            Db.Add(new AskedFirst { ConsultationId = Id, CommunityId = community.Id, On = Here.Today, SheetId = issued.Sheet.Id });
            await Db.SaveChangesAsync(stop);
            await ChangedAsync(stop);
        }
        Slips = new PaperSlips(issued, Consultation.Title.For(language, Here.City.Languages).Text, Texts.In(language, "consultations.codes.invitation"),
            address.Link($"/{language}/consultations/{Consultation.Slug}/take-part"), language);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop)
        => await codes.WithdrawAsync(Purpose, Sheet, stop) ? Done("consultations.codes.withdrawn", Own + "/codes") : NotFound();

    public async Task PrepareAsync(CancellationToken stop)
    {
        Sheets = await codes.SheetsAsync(Purpose, stop);
        Communities = [.. (await Db.Set<Community>().AsNoTracking().Where(c => !c.Ended).ToListAsync(stop)).Select(c => new Choice(c.Id.ToString(), Here.Text(c.Name))).OrderBy(c => c.Label, StringComparer.CurrentCulture)];
    }
}
