using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Engagement.SharedMeals.Print;
using Commonweal.Platform.Data;
using Commonweal.Platform.Files;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Own;

/// <summary>A round as the host's own page shows it.</summary>
internal sealed record HostLine(MealRound Round, MealTable Table, IReadOnlyList<string> Needs, MealClaim? Claim, bool CanClaim);

/// <summary>A host's own page: training, kit, what guests at the table need, and costs given back.</summary>
[AllowAnonymous, WhileAwake("shared-meals"), ResponseCache(NoStore = true), RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class MyTableModel(MealAccess access, Hosting hosting, TableSheets sheets, PictureIntake intake, StoredFiles files, CommonwealDb db, CityTime time, TimeProvider clock, Here here, Texts texts)
    : PageModel, IFormPage
{
    private const int MostBytes = 9 * 1024 * 1024;

    private static readonly TimeSpan NeedsTold = TimeSpan.FromDays(3);

    [BindProperty] public Guid Round { get; set; }

    [BindProperty] public decimal? Amount { get; set; }

    [BindProperty] public IFormFile? Picture { get; set; }

    public MealSeries Series { get; private set; } = null!;

    public MealHost Host { get; private set; } = null!;

    public IReadOnlyList<HostLine> Lines { get; private set; } = [];

    public string When(MealRound round) => time.FullWithTime(round.StartsAt);

    public string Money(decimal amount) => Amounts.ShowCents(amount, Series.Currency);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Lines.FirstOrDefault(l => l.Round.Id == Round) is not { CanClaim: true, Claim: null }) ModelState.AddModelError("", texts["sharedMeals.claim.notNow"]);
        if (Amount is not { } amount || amount <= 0 || amount > Series.MostBack || decimal.Round(amount, 2) != amount)
            ModelState.TryAddModelError(nameof(Amount), texts["sharedMeals.claim.bad", ("most", Money(Series.MostBack))]);
        if (!ModelState.IsValid) return this.ShowAgain();
        Guid? file = null;
        if (Picture is not null)
        {
            await using var sent = Picture.OpenReadStream();
            var taken = await intake.TakeAsync(sent, stop);
            if (taken.Picture is not { } picture)
            {
                ModelState.AddModelError(nameof(Picture), taken.Say(texts)!);
                return this.ShowAgain();
            }
            file = (await files.KeepAsync(picture.Content, picture.ContentType, "meal-claim", here.Today.AddDays(1), stop)).Id;
        }
        return await ClaimAsync(file, stop);
    }

    public async Task<IActionResult> OnPostLeaveAsync(int version, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        try
        {
            await hosting.LeaveAsync(Host.Id, version, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await this.ChangedMeanwhileAsync(db, texts, stop);
        }
        return LocalRedirect(here.Link(ListMealsModel.Path + "/mine/table"));
    }

    public IActionResult OnPostClose()
    {
        access.Close();
        return LocalRedirect(here.Link(ListMealsModel.Path));
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (access.Current() is not { IsHost: true } own || await db.Set<MealHost>().AsNoTracking().SingleOrDefaultAsync(h => h.Id == own.Id, stop) is not { } host)
            return LocalRedirect(here.Link("/receipt"));
        Host = host;
        Series = await db.Set<MealSeries>().AsNoTracking().SingleAsync(s => s.Id == host.SeriesId, stop);
        var tables = await db.Set<MealTable>().AsNoTracking().Where(t => t.HostId == host.Id).ToListAsync(stop);
        Guid[] ids = [.. tables.Select(t => t.RoundId)];
        var rounds = await db.Set<MealRound>().AsNoTracking().Where(r => ids.Contains(r.Id) && r.State != RoundState.Cancelled).OrderBy(r => r.StartsAt).ToListAsync(stop);
        var claims = await db.Set<MealClaim>().AsNoTracking().Where(c => c.HostId == host.Id).ToDictionaryAsync(c => c.RoundId, stop);
        var lines = new List<HostLine>();
        foreach (var round in rounds)
        {
            var table = tables.Single(t => t.RoundId == round.Id);
            var soon = table.Open && round.State is RoundState.Seated && round.StartsAt - clock.GetUtcNow() <= NeedsTold;
            lines.Add(new(round, table, soon ? await sheets.NeedsAsync(table.Id, here.Language, stop) : [], claims.GetValueOrDefault(round.Id),
                table.Open && round.State is RoundState.Done && Series.MostBack > 0));
        }
        Lines = lines;
        return null;
    }

    private async Task<IActionResult> ClaimAsync(Guid? file, CancellationToken stop)
    {
        db.Add(new MealClaim { HostId = Host.Id, RoundId = Round, Amount = Amount!.Value, FileId = file, MadeOn = here.Today });
        if (file is { } kept && await db.Set<StoredFile>().SingleAsync(f => f.Id == kept, stop) is { } stored) stored.Until = null;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException exception) when (db.Dialect.IsDuplicate(exception))
        {
            // The same form twice: the first one counts, and the second picture goes by itself tomorrow.
            db.ChangeTracker.Clear();
        }
        return LocalRedirect(here.Link(ListMealsModel.Path + "/mine/table"));
    }
}
