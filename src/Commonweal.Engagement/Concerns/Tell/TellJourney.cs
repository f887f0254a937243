using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Tell;

/// <summary>Where a person is on the way: the draft so far and the topic it is about.</summary>
internal sealed record TellStep(Draft Draft, Topic Topic);

/// <summary>Leads from question to question; whoever came from 'check your answers' goes back there.</summary>
internal sealed class TellJourney(CommonwealDb db, Drafts drafts, IHttpContextAccessor accessor)
{
    /// <summary>Stands in where the draft was lost and a form is only shown again.</summary>
    public static Topic NoTopic { get; } = new() { Code = "", Name = MultilingualText.Empty, Kind = TopicKind.Service };

    /// <summary>The step, or null where nothing was begun and the person starts at the first question.</summary>
    public async Task<TellStep?> BeginAsync(CancellationToken stop)
    {
        var draft = await drafts.LoadAsync(stop);
        var topic = draft.TopicId is { } id ? await db.Set<Topic>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, stop) : null;
        return topic is null ? null : new TellStep(draft, topic);
    }

    public Task SaveAsync(Draft draft, CancellationToken stop) => drafts.SaveAsync(draft, stop);

    /// <summary>The next question, or the check page where the person came from there.</summary>
    public string Next(TellStep step, string next)
        => accessor.HttpContext!.Request.Query.ContainsKey("check") && step.Draft.Contact is not null ? "/tell/check" : next;
}
