using System.Text;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>
/// Three short questions after the meal, behind a link of each guest's own; that somebody answered is known, what they said
/// is not theirs any more.
/// </summary>
internal sealed class MealQuestions(CommonwealDb db, SignedKeys links, TimeProvider clock)
{
    public static readonly string[] All = ["met", "welcome", "again"];

    /// <summary>Answers are taken for so long, and counted in public only afterwards, when no single one changes a number any more.</summary>
    public static readonly TimeSpan Taken = TimeSpan.FromDays(14);

    private const string LinkPurpose = "meal-feedback";
    private const int LinkSignature = 32;

    /// <summary>The guest's link for one meal: the seat and a seal that only we can make.</summary>
    public string PathOf(Guid seat) => $"{ListMealsModel.Path}/how-it-was/{links.Of(LinkPurpose, seat, LinkSignature, Signed)}";

    /// <summary>The seat a link belongs to and its meal; null where the link is not ours, the guest did not come, or the time is over.</summary>
    public async Task<(MealSeat Seat, MealRound Round)?> FindAsync(string link, CancellationToken stop)
    {
        if (links.Read(LinkPurpose, link, LinkSignature, Signed) is not { } id) return null;
        if (await db.Set<MealSeat>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.State == SeatState.Came, stop) is not { } seat) return null;
        var round = await db.Set<MealRound>().AsNoTracking().SingleAsync(r => r.Id == seat.RoundId, stop);
        return IsAsked(round) ? (seat, round) : null;
    }

    public bool IsAsked(MealRound round) => round.State is RoundState.Done && round.StartsAt + Taken > clock.GetUtcNow();

    /// <summary>Keeps one guest's answers, once.</summary>
    public Task TellAsync(Guid seat, MealFeedback said, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        var taken = await db.Set<MealSeat>().Where(t => t.Id == seat && t.State == SeatState.Came && !t.FeedbackGiven).ExecuteUpdateAsync(u => u.SetProperty(t => t.FeedbackGiven, true), s);
        if (taken == 0) return;
        db.Add(said);
        await db.SaveChangesAsync(s);
    }, stop);

    private static byte[] Signed(Guid seat) => Encoding.ASCII.GetBytes(seat.ToString("n"));
}
