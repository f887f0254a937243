using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Library.Desk;

/// <summary>The files of a resource, a language each, with how often each was taken.</summary>
[RequirePermission("library.keep"), WhileAwake("library"), RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class KeepFilesModel(CommonwealDb db, LibraryIntake intake, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostBytes = FileKinds.Most + (1024 * 1024);

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Language { get; set; }

    [BindProperty] public IFormFile? Sent { get; set; }

    public LibraryItem Item { get; private set; } = null!;

    public IReadOnlyList<LibraryFile> Files { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Taken { get; private set; } = new Dictionary<Guid, int>();

    public IEnumerable<Choice> Languages => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Language is null || !here.City.Languages.Contains(Language)) ModelState.AddModelError(nameof(Language), texts["library.file.language"]);
        if (Sent is null || Sent.Length == 0) ModelState.AddModelError(nameof(Sent), texts["library.file.missing"]);
        if (Files.Count >= LibraryFile.MostOfAnItem) ModelState.AddModelError(nameof(Sent), texts["library.file.many", ("most", LibraryFile.MostOfAnItem)]);
        if (!ModelState.IsValid) return Page();
        await using var content = Sent!.OpenReadStream();
        if (await intake.TakeAsync(Id, Language!, content, here.Today, stop) is { } reason)
        {
            ModelState.AddModelError(nameof(Sent), reason);
            return Page();
        }
        return await DoneAsync("library.file.added", stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid file, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (await db.Set<LibraryFile>().SingleOrDefaultAsync(f => f.Id == file && f.ItemId == Id, stop) is { } known) await intake.RemoveAsync(known, stop);
        return await DoneAsync("library.file.removed", stop);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<LibraryItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == Id, stop) is not { } item) return NotFound();
        Item = item;
        Files = await db.Set<LibraryFile>().AsNoTracking().Where(f => f.ItemId == Id).OrderBy(f => f.Language).ThenBy(f => f.Id).ToListAsync(stop);
        Guid[] keys = [.. Files.Select(f => f.Id)];
        Taken = await db.Set<LibraryCount>().Where(c => EF.Parameter(keys).Contains(c.FileId)).GroupBy(c => c.FileId).Select(g => new { g.Key, Sum = g.Sum(c => c.Taken) }).ToDictionaryAsync(g => g.Key, g => g.Sum, stop);
        return null;
    }

    private async Task<IActionResult> DoneAsync(string key, CancellationToken stop)
    {
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts[key];
        return LocalRedirect($"/desk/library/{Id}/files");
    }
}
