using Commonweal.Platform.Files;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Concerns.Tell;

/// <summary>Fourth question: pictures? Each is drawn anew before it is kept; one that cannot be is named, the others stay.</summary>
[AllowAnonymous, WhileAwake("concerns"), RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class AddPicturesModel(TellJourney journey, PictureIntake intake, StoredFiles files, Promises promises, Here here, Texts texts) : PageModel, IFormPage
{
    /// <summary>Five pictures of eight megabytes, and what a form adds.</summary>
    private const int MostBytes = 45 * 1024 * 1024;

    [BindProperty] public List<IFormFile> Files { get; set; } = [];

    public TellStep Step { get; private set; } = new(new Draft(), TellJourney.NoTopic);

    public int Room => Concern.MostPictures - Step.Draft.Pictures.Count;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await BeginAsync(stop) ? Page() : LocalRedirect(here.Link("/tell"));

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await BeginAsync(stop)) return LocalRedirect(here.Link("/tell"));
        if (Files.Count > Room) ModelState.AddModelError(nameof(Files), texts["tell.pictures.tooMany"]);
        var pictures = Step.Draft.Pictures.ToList();
        foreach (var file in Files.Take(Room))
            if (await TakeAsync(file, stop) is { } picture) pictures.Add(picture);
        if (pictures.Count > Step.Draft.Pictures.Count) await SaveAsync(pictures, stop);
        return ModelState.IsValid ? LocalRedirect(here.Link(journey.Next(Step, "/tell/reach"))) : Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid file, CancellationToken stop)
    {
        if (!await BeginAsync(stop)) return LocalRedirect(here.Link("/tell"));
        await SaveAsync([.. Step.Draft.Pictures.Where(p => p.FileId != file)], stop);
        return LocalRedirect(here.Link("/tell/pictures"));
    }

    public Task PrepareAsync(CancellationToken stop) => BeginAsync(stop);

    private async Task<DraftPicture?> TakeAsync(IFormFile file, CancellationToken stop)
    {
        await using var sent = file.OpenReadStream();
        var taken = await intake.TakeAsync(sent, stop);
        if (taken.Picture is not { } picture)
        {
            ModelState.AddModelError(nameof(Files), $"{file.FileName}: {taken.Say(texts)}");
            return null;
        }
        // Kept for as long as the draft; sending it keeps them with the concern.
        var until = promises.Today.AddDays(StoredDraft.DaysKept);
        var kept = await files.KeepAsync(picture.Content, picture.ContentType, "concern-picture", until, stop);
        var preview = await files.KeepAsync(picture.Preview, picture.ContentType, "concern-picture", until, stop);
        return new DraftPicture(kept.Id, preview.Id, file.FileName.Length > 60 ? file.FileName[..60] : file.FileName);
    }

    private async Task SaveAsync(IReadOnlyList<DraftPicture> pictures, CancellationToken stop)
    {
        Step = Step with { Draft = Step.Draft with { Pictures = pictures } };
        await journey.SaveAsync(Step.Draft, stop);
    }

    private async Task<bool> BeginAsync(CancellationToken stop)
    {
        if (await journey.BeginAsync(stop) is not { } step) return false;
        Step = step;
        return true;
    }
}
