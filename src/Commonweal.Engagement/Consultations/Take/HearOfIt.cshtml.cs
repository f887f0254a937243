using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>Behind the link that proves an address: one button, for programs that look into letters open links too.</summary>
[AllowAnonymous, WhileAwake("consultations"), ResponseCache(NoStore = true)]
internal sealed class HearOfItModel(KnownConsultations known, Voices voices, CommonwealDb db, Here here, Texts texts, HearingLinks links, Hearing hearing) : ConsultationPage(known, voices, db, here, texts)
{
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";

    public bool IsValid { get; private set; }

    public bool IsDone { get; private set; }

    public void OnGet()
    {
        IsValid = links.Proven(Consultation.Id, Token) is not null;
        if (!IsValid) Response.StatusCode = StatusCodes.Status410Gone;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (links.Proven(Consultation.Id, Token) is not var (voice, email)) Response.StatusCode = StatusCodes.Status410Gone;
        else
        {
            await hearing.BeginAsync(Consultation, voice, email, stop);
            IsDone = true;
        }
        return Page();
    }
}
