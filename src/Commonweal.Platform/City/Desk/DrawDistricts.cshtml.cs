using Commonweal.Platform.Accounts;
using Commonweal.Platform.City.Imports;
using Commonweal.Platform.Data;
using Commonweal.Platform.Imports;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Maps;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City.Desk;

/// <summary>The districts: a file is looked at on the map before it is taken over.</summary>
[RequirePermission("city.settings"), RequestFormLimits(MultipartBodyLengthLimit = UploadedBytes.Most + 100_000)]
internal sealed class DrawDistrictsModel(CommonwealDb db, CityImporting importing, TimeProvider clock, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public IFormFile? Sent { get; set; }

    [BindProperty] public Guid Id { get; set; }

    [BindProperty] public bool Retire { get; set; }

    public bool Saved { get; private set; }

    /// <summary>The file being looked at, or null.</summary>
    public Guid? Upload { get; private set; }

    public MapPicture? Preview { get; private set; }

    public IReadOnlyList<string> Sentences { get; private set; } = [];

    public void OnGet(bool saved) => Saved = saved;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (bytes, refusal) = await UploadedBytes.ReadAsync(Sent, stop);
        if (refusal is not null) return Refuse(nameof(Sent), texts[refusal]);
        var (outlines, fault) = CityImporting.ReadDistricts(bytes);
        if (fault is not null) return Refuse(nameof(Sent), fault.Explain(texts));
        await db.Set<CityUpload>().Where(u => u.At < clock.GetUtcNow() - CityUpload.Life).ExecuteDeleteAsync(stop);
        var upload = new CityUpload { Content = bytes, At = clock.GetUtcNow() };
        db.Add(upload);
        await db.SaveChangesAsync(stop);
        await ShowAsync(upload.Id, outlines, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken stop)
    {
        var upload = await db.Set<CityUpload>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == Id, stop);
        if (upload is null) return Refuse(nameof(Sent), texts["city.districts.gone"]);
        var (outlines, _) = CityImporting.ReadDistricts(upload.Content);
        await importing.RunAsync(outlines, people: null, Retire, settings: null, stop);
        await db.Set<CityUpload>().Where(u => u.Id == Id).ExecuteDeleteAsync(stop);
        return LocalRedirect("/desk/city/districts?saved=true");
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private async Task ShowAsync(Guid upload, IReadOnlyList<DistrictOutline> outlines, CancellationToken stop)
    {
        Upload = upload;
        Retire = true;
        var stored = await db.Set<District>().AsNoTracking().ToListAsync(stop);
        var names = outlines.Select(o => new MapDistrict(o.Code, o.Name, null)).ToList();
        Preview = new MapPicture(new DistrictShapes(outlines), names, texts["city.districts.preview"], texts["city.districts"], Sent!.FileName);
        Sentences = [.. ImportSentences.Of(DistrictChanges.Apply(outlines, stored, here.City.Languages[0], retire: true, _ => { }), texts)];
    }

    private PageResult Refuse(string field, string reason)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        ModelState.AddModelError(field, reason);
        return Page();
    }
}
