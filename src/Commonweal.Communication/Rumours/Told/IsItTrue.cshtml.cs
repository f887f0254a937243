using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Communication.Rumours.Told;

/// <summary>Is it true? What was said in the city and what we found out.</summary>
[AllowAnonymous, WhileAwake("rumours"), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["after"])]
internal sealed class IsItTrueModel(PublishedRumours published, Here here) : PageModel
{
    public const string Path = "/is-it-true", Ask = Path + "/ask";

    public IReadOnlyList<PublishedRumour> Answers { get; private set; } = [];

    public bool IsFirst { get; private set; }

    public string? Next { get; private set; }

    /// <summary>Half of the last year's answers came within so many days.</summary>
    public int? MedianDays { get; private set; }

    public async Task OnGetAsync(string? after, CancellationToken stop)
    {
        var cursor = TruthCursor.Read(after);
        IsFirst = cursor is null;
        var rows = await published.ReadAsync(cursor, PublishedRumours.PageSize + 1, stop);
        Answers = [.. rows.Take(PublishedRumours.PageSize)];
        if (rows.Count > PublishedRumours.PageSize) Next = here.Link($"{Path}?after={new TruthCursor(Answers[^1].On, Answers[^1].Id)}");
        MedianDays = await published.MedianDaysAsync(here.Today.AddYears(-1), stop);
    }
}
