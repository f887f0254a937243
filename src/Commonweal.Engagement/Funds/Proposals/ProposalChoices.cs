using Commonweal.Engagement.Funds.Challenges;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;

namespace Commonweal.Engagement.Funds.Proposals;

/// <summary>What a proposer chooses from.</summary>
internal sealed record ProposalChoices(FundRound Round, IReadOnlyList<Choice> Challenges, IReadOnlyList<Choice> Districts, IReadOnlyList<Choice> Served, IReadOnlyList<Choice> Led, IReadOnlyList<Choice> Grants)
{
    public bool IsGrant => Round.Kind is RoundKind.CommunityGrants;

    internal static ProposalChoices Of(FundRound round, IReadOnlyList<Challenge> challenges, Here here, Texts texts) => new(
        round,
        [.. challenges.Select(c => new Choice(c.Id.ToString(), here.Text(c.Title)))],
        [.. here.City.Districts.Where(d => round.Districts.Count == 0 || round.Districts.Contains(d.Code)).Select(d => new Choice(d.Code, here.Text(d.Name)))],
        [.. Enum.GetValues<Served>().Select(s => new Choice(s.ToString(), texts["funds.served." + s]))],
        [new("yes", texts["funds.led.yes"]), new("no", texts["funds.led.no"])],
        [.. Enum.GetValues<GrantKind>().Select(g => new Choice(g.ToString(), texts["funds.grant." + g], texts["funds.grant.hint." + g]))]);

    /// <summary>Whether what was chosen is among the choices.</summary>
    internal bool Knows(ProposalForm form)
        => (form.District is null || Districts.Any(d => d.Value == form.District)) && (form.Challenge is null || Challenges.Any(c => c.Value == form.Challenge.ToString()));
}
