using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>Behind the link in the letter: one button, for programs that look into letters open links too.</summary>
[AllowAnonymous, WhileAwake("consultations"), ResponseCache(NoStore = true)]
internal sealed class OpenVoiceModel(KnownConsultations known, Voices voices, CommonwealDb db, Here here, Texts texts) : ConsultationPage(known, voices, db, here, texts)
{
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";

    public bool IsValid { get; private set; }

    public void OnGet()
    {
        IsValid = Voices.OfLink(Consultation, Token) is not null;
        if (!IsValid) Response.StatusCode = StatusCodes.Status410Gone;
    }

    public IActionResult OnPost()
    {
        if (Voices.OfLink(Consultation, Token) is not { } voice)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }
        Voices.Give(Consultation, voice);
        return GoTo("/vote");
    }
}
