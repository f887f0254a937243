using Commonweal.Platform.Events;

namespace Commonweal.Engagement.Funds.Challenges;

/// <summary>Something changed by which a challenge may stand otherwise: a proposal, the count, or its round.</summary>
internal sealed record ChallengeTouched(Guid ChallengeId) : IEvent
{
    public static string Name => "fund-challenge-touched";
}
