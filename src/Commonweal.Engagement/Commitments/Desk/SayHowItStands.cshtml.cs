using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Commitments.Desk;

/// <summary>The city says that a promise was kept, will not be, or was never made; or adds what shows how it stands.</summary>
[RequirePermission("commitments.keep"), WhileAwake("commitments"), ResponseCache(NoStore = true), RequestSizeLimit(Picturing.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = Picturing.MostBytes)]
internal sealed class SayHowItStandsModel(Picturing picturing, CommonwealDb db, Making making, Here here, Texts texts) : CommitmentPage(db, making, here, texts)
{
    [FromRoute] public string Step { get; set; } = "";

    [BindProperty] public string? Words { get; set; }

    [BindProperty] public string? Link { get; set; }

    [BindProperty] public IFormFile? Picture { get; set; }

    [BindProperty] public bool ShowsMayor { get; set; }

    public bool TakesEvidence => Step is "kept" or "evidence";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await OpenAsync(stop)) return NotFound();
        var words = picturing.Words(ModelState, nameof(Words), Words, required: true);
        var link = TakesEvidence ? picturing.Link(ModelState, nameof(Link), Link) : null;
        if (!ModelState.IsValid) return this.ShowAgain();
        var picture = TakesEvidence && Commitment.Version == Version ? await picturing.KeepAsync(ModelState, nameof(Picture), Picture, stop) : null;
        if (!ModelState.IsValid) return this.ShowAgain();
        var said = new Evidence(words, Language, link, picture, picture is not null && ShowsMayor);
        var today = Here.Today;
        return await EndAsync(c => Step switch
        {
            "kept" => c.Keep(said, today, By),
            "broken" => c.Break(said, today, By),
            "denied" => c.Deny(said, today, By),
            _ => c.Add(said, today, By),
        }, stop);
    }
}
