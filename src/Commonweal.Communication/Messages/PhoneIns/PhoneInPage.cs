using Commonweal.Communication.Playbook.Content;
using Commonweal.Communication.Playbook.Scenarios;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.PhoneIns;

/// <summary>What the pages of one phone-in read alike.</summary>
internal abstract class PhoneInPage(CommonwealDb db, PostWords posts, CityTime time) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public PhoneIn Plan { get; private set; } = null!;

    public Message Message { get; private set; } = null!;

    public RunningOrder Order { get; private set; } = null!;

    /// <summary>Who answers, by name or role; whoever left is not named.</summary>
    public IReadOnlyList<string> Answering { get; private set; } = [];

    public IEnumerable<string> Questions => Plan.Questions.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public string ClockOf(OrderLine line) => time.Time(Plan.StartsAt.AddMinutes(line.From));

    protected async Task<bool> FindAsync(CancellationToken stop)
    {
        if (await db.Set<PhoneIn>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id, stop) is not { } plan) return false;
        (Plan, Order) = (plan, RunningOrder.Of(plan));
        Message = await db.Set<Message>().AsNoTracking().SingleAsync(m => m.Id == plan.MessageId, stop);
        var names = (await posts.ChoicesAsync(stop)).ToDictionary(c => c.Value, c => c.Label, StringComparer.Ordinal);
        Answering = [.. plan.Answering.Where(p => Post.Read(p) is not null && names.ContainsKey(p)).Select(p => names[p])];
        return true;
    }
}
