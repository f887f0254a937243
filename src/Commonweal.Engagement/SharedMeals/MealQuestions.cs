using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>Three short questions after the meal; that somebody answered is known, what they said is not theirs any more.</summary>
internal sealed class MealQuestions(CommonwealDb db)
{
    public static readonly string[] All = ["met", "welcome", "again"];

    /// <summary>Keeps one guest's answers, once.</summary>
    public Task TellAsync(Guid guestId, Guid roundId, string? met, string? welcome, string? again, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        if (!Array.TrueForAll([met, welcome, again], a => a is "yes" or "no")) return;
        var taken = await db.Set<MealSeat>().Where(t => t.GuestId == guestId && t.RoundId == roundId && t.State == SeatState.Came && !t.FeedbackGiven)
            .ExecuteUpdateAsync(u => u.SetProperty(t => t.FeedbackGiven, true), s);
        if (taken == 0) return;
        db.Add(Answers(roundId, met == "yes", welcome == "yes", again == "yes"));
        await db.SaveChangesAsync(s);
    }, stop);

    /// <summary>One sheet of paper.</summary>
    public static MealFeedback Answers(Guid roundId, bool met, bool welcome, bool again)
        => new() { RoundId = roundId, MetNew = met, FeltWelcome = welcome, ComesAgain = again };
}
