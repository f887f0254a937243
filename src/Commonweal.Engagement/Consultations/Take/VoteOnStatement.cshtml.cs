using System.Security.Cryptography;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>One statement, three buttons; after each the next one, drawn by the method's priority.</summary>
[AllowAnonymous, WhileAwake("consultations"), TakesPlainVotes, ResponseCache(NoStore = true)]
internal sealed class VoteOnStatementModel(KnownConsultations known, Voices voices, CommonwealDb db, Here here, Texts texts, Voting voting, Casting casting, Throttle throttle)
    : ConsultationPage(known, voices, db, here, texts), IFormPage
{
    private IReadOnlyDictionary<int, short> said = new Dictionary<int, short>();

    [BindProperty(SupportsGet = true)] public int? Statement { get; set; }

    [BindProperty] public string? Said { get; set; }

    /// <summary>What is asked now; null where everything was answered.</summary>
    public Statement? Current { get; private set; }

    /// <summary>What was said to it before, where the vote is being changed.</summary>
    public short? Before { get; private set; }

    public int Answered => said.Keys.Count(Known.Shown.ContainsKey);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!IsOpen) return GoTo();
        if (Voice is not { } voice) return GoTo("/take-part");
        await ReadAsync(voice, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Voice is not { } voice) return GoTo("/take-part");
        if (Statement is not { } number || !Known.Shown.ContainsKey(number)) return GoTo("/vote");
        var vote = Casting.Read(Said);
        if (vote is null || !throttle.Allows(HttpContext, "vote", Casting.MostAnHour))
        {
            await ReadAsync(voice, stop);
            return Refuse("", Texts[vote is null ? "consultations.vote.choose" : "consultations.slower"], vote is null ? StatusCodes.Status400BadRequest : StatusCodes.Status429TooManyRequests);
        }
        return IsOpen ? GoTo(Casting.After(await casting.CastAsync(Known, voice, Here.Language, number, vote.Value, stop))) : GoTo();
    }

    public Task PrepareAsync(CancellationToken stop) => Voice is { } voice ? ReadAsync(voice, stop) : Task.CompletedTask;

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return Voice is null ? GoTo("/take-part") : null;
    }

    private async Task ReadAsync(Voice voice, CancellationToken stop)
    {
        said = await voting.OfAsync(voice.Participant, stop);
        Current = Statement is { } asked && Known.Shown.TryGetValue(asked, out var chosen) ? chosen
            : Known.Next(said.Keys.ToHashSet(), RandomNumberGenerator.GetInt32(1_000_000) / 1_000_000.0);
        Before = Current is null ? null : said.TryGetValue(Current.Number, out var before) ? before : null;
    }
}
