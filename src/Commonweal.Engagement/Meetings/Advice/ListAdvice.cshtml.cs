using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Engagement.Meetings.Advice;

/// <summary>Every advice of a committee and what the council answered; late answers are seen to be late.</summary>
[AllowAnonymous, WhileAwake("meetings"), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["after"])]
internal sealed class ListAdviceModel(AdviceReading reading, Here here) : PageModel
{
    public const string Path = "/meetings/advice";

    public IReadOnlyList<CommitteeAdvice> Advice { get; private set; } = [];

    /// <summary>How many answers are owed beyond their day.</summary>
    public int Late { get; private set; }

    public AdvicePlace? After { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(string? after, CancellationToken stop)
    {
        After = AdvicePlace.Read(after);
        var rows = await reading.NewestAsync(After, stop);
        Advice = [.. rows.Take(AdviceReading.PageSize)];
        Late = (await reading.UnansweredAsync(1000, stop)).Count(a => a.AnswerBy < here.Today);
        if (rows.Count > AdviceReading.PageSize) Next = here.Link($"{Path}?after={new AdvicePlace(Advice[^1].GivenOn, Advice[^1].Id)}");
    }
}
