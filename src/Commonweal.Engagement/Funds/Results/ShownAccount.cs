using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Rounds;

namespace Commonweal.Engagement.Funds.Results;

/// <summary>A project's account as its page shows it, with the names of the projects its supporters paid for before.</summary>
internal sealed record ShownAccount(FundRound Round, Proposal Project, ProjectAccount Account, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>Who paid how much is told only where single ballots may leave too.</summary>
    public bool InDetail => BallotsFile.MayLeave(Round);

    public string Money(decimal amount) => FundMoney.Exactly(amount);
}
