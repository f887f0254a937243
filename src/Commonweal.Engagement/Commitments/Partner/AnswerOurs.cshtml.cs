using Commonweal.Engagement.Communities.Partner;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Partner;

/// <summary>A community confirms that a promise to it was kept, says that it was not, or adds to it.</summary>
[AllowAnonymous, InPartnerRoom, WhileAwake("commitments"), RequestSizeLimit(Picturing.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = Picturing.MostBytes)]
internal sealed class AnswerOursModel(CommonwealDb db, Making making, Picturing picturing, PartnerRoom room, Here here, Texts texts) : PageModel, IFormPage
{
    [FromRoute] public Guid Id { get; set; }

    [FromRoute] public string Step { get; set; } = "";

    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? Words { get; set; }

    [BindProperty] public string? Link { get; set; }

    [BindProperty] public IFormFile? Picture { get; set; }

    public Commitment Commitment { get; private set; } = null!;

    public string Back => here.Link($"{ListOursModel.Path}/{Id}");

    private Guid Us => room.Pass.CommunityId;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await OpenAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await OpenAsync(stop)) return NotFound();
        var words = picturing.Words(ModelState, nameof(Words), Words, required: Step != "kept");
        var link = picturing.Link(ModelState, nameof(Link), Link);
        if (!ModelState.IsValid) return this.ShowAgain();
        var picture = Commitment.Version == Version ? await picturing.KeepAsync(ModelState, nameof(Picture), Picture, stop) : null;
        if (!ModelState.IsValid) return this.ShowAgain();
        // Nobody asked whether the mayor is in it: in an election period it rests.
        var said = new Evidence(words, here.Language, link, picture, ShowsMayor: picture is not null);
        var line = Step == "words" ? null : await LineAsync(stop);
        var written = await making.StepAsync(Commitment, Version, c => Take(c, line, said), stop);
        if (written is not Written.Done) return await RefuseAsync(written, stop);
        TempData["done"] = texts["commitments.ours.done"];
        return LocalRedirect(Back);
    }

    public Task PrepareAsync(CancellationToken stop) => OpenAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop) => await OpenAsync(stop) ? null : NotFound();

    private CommitmentStep? Take(Commitment commitment, CommitmentTo? line, Evidence said)
        => line is null ? commitment.Add(said, here.Today, new By(null, Us)) : commitment.Hear(line, Step == "kept" ? CommunityWord.Kept : CommunityWord.Broken, said, here.Today);

    /// <summary>The community's own line; a new one where it answers a promise to everybody.</summary>
    private async Task<CommitmentTo> LineAsync(CancellationToken stop)
    {
        if (await db.Set<CommitmentTo>().SingleOrDefaultAsync(t => t.CommitmentId == Id && t.CommunityId == Us, stop) is { } line) return line;
        return db.Add(new CommitmentTo { CommitmentId = Id, CommunityId = Us }).Entity;
    }

    private async Task<IActionResult> RefuseAsync(Written written, CancellationToken stop)
    {
        if (!await OpenAsync(stop)) return NotFound();
        ModelState.AddModelError("", texts[written is Written.ChangedMeanwhile ? "commitments.changedMeanwhile" : "commitments.notPossible"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> OpenAsync(CancellationToken stop)
    {
        if (await OurCommitments.Of(db, Us).SingleOrDefaultAsync(c => c.Id == Id, stop) is not { } commitment) return false;
        Commitment = commitment;
        return true;
    }
}
