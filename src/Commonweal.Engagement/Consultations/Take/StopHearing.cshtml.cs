using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>Behind the link at the end of every letter: one button, and no more letters.</summary>
[AllowAnonymous, WhileAwake("consultations"), ResponseCache(NoStore = true)]
internal sealed class StopHearingModel(KnownConsultations known, Voices voices, CommonwealDb db, Here here, Texts texts, HearingLinks links, Hearing hearing) : ConsultationPage(known, voices, db, here, texts)
{
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";

    public bool IsDone { get; private set; }

    public IActionResult OnGet() => links.Ended(Token) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (links.Ended(Token) is not { } participant) return NotFound();
        await hearing.EndAsync(participant, stop);
        IsDone = true;
        return Page();
    }
}
