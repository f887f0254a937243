using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;

namespace Commonweal.Engagement.Concerns.YouSaidWeDid;

/// <summary>You said, we did: what people told the city and what came of it.</summary>
[AllowAnonymous, WhileAwake("concerns"), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["district", "topic", "after"])]
internal sealed class ListAnswersModel(ReleasedAnswers released, Here here) : PageModel
{
    public const string Path = "/you-said-we-did";

    public IReadOnlyList<PublishedAnswer> Answers { get; private set; } = [];

    public IReadOnlyDictionary<Guid, Topic> Topics { get; private set; } = new Dictionary<Guid, Topic>();

    public string? District { get; private set; }

    public Guid? Topic { get; private set; }

    public QueueCursor? After { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(string? district, string? topic, string? after, CancellationToken stop)
    {
        District = here.City.District(district)?.Code;
        Topics = await released.TopicsAsync(stop);
        Topic = Guid.TryParse(topic, out var id) && Topics.ContainsKey(id) ? id : null;
        After = QueueCursor.Read(after);
        var rows = await released.ReadAsync(District, Topic, After, ReleasedAnswers.PageSize + 1, stop);
        Answers = [.. rows.Take(ReleasedAnswers.PageSize)];
        if (rows.Count > ReleasedAnswers.PageSize) Next = Address(District, Topic, new QueueCursor(Answers[^1].On, Answers[^1].Id));
    }

    /// <summary>The list with these filters.</summary>
    public string Address(string? district, Guid? topic, QueueCursor? after = null) => QueryHelpers.AddQueryString(here.Link(Path), new Dictionary<string, string?>
    {
        ["district"] = district,
        ["topic"] = topic?.ToString(),
        ["after"] = after?.ToString(),
    }.Where(p => p.Value is not null));
}
