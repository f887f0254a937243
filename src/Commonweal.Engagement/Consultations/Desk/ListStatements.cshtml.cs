using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Desk;

/// <summary>The statements of a consultation with the languages they can be read in.</summary>
[RequirePermission("consultations.keep"), WhileAwake("consultations")]
internal sealed class ListStatementsModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : DeskConsultationPage(db, cache, here, texts)
{
    private const int PageSize = 100;

    [BindProperty(SupportsGet = true)] public int? After { get; set; }

    public IReadOnlyList<Statement> Statements { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var after = After ?? -1;
        var rows = await Db.Set<Statement>().AsNoTracking().Where(s => s.ConsultationId == Id && s.Number > after).OrderBy(s => s.Number).Take(PageSize + 1).ToListAsync(stop);
        Statements = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize) Next = $"{Own}/statements?after={Statements[^1].Number}";
    }
}
