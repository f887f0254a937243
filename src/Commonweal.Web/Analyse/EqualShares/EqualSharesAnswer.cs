using Commonweal.Analysis.EqualShares;

namespace Commonweal.Web.Analyse.EqualShares;

/// <summary>What <c>analyse equal-shares</c> answers. Amounts are in the file's currency, rounded to six decimals.</summary>
/// <param name="Winners">The funded projects in the order they were funded.</param>
/// <param name="Cost">What they cost together.</param>
/// <param name="Budget">The money there was.</param>
/// <param name="Voters">How many voters shared it.</param>
/// <param name="Endowment">What each had to spend in the deciding count.</param>
/// <param name="Increments">How often that was raised.</param>
/// <param name="Projects">Every project, in the order of the file.</param>
/// <param name="Explanation">One project's account, where asked for.</param>
internal sealed record EqualSharesAnswer(
    IReadOnlyList<WinnerAnswer> Winners,
    decimal Cost,
    decimal Budget,
    long Voters,
    decimal Endowment,
    int Increments,
    IReadOnlyList<ShareAnswer> Projects,
    ExplanationAnswer? Explanation)
{
    internal static EqualSharesAnswer Of(BudgetFile file, SharesOutcome outcome, string? explained) => new(
        [.. outcome.Winners.Select(WinnerAnswer.Of)],
        outcome.Cost,
        outcome.Budget,
        file.Election.Voters,
        Amount(outcome.Endowment),
        outcome.Increments,
        [.. outcome.Projects.Select(ShareAnswer.Of)],
        explained is null ? null : ExplanationAnswer.Of(outcome.Explain(explained)));

    internal static decimal Amount(Fraction exact) => exact.Round(6);
}

/// <summary>A funded project.</summary>
internal sealed record WinnerAnswer(string Project, decimal Cost)
{
    internal static WinnerAnswer Of(BudgetProject project) => new(project.Id, project.Cost);
}

/// <summary>How a project fared: <c>FundedBy</c> is <c>shares</c>, <c>votes</c> or null; <c>Left</c> is what its supporters have together at the end.</summary>
internal sealed record ShareAnswer(string Project, decimal Cost, long Supporters, decimal EffectiveSupport, decimal Paid, string? FundedBy, decimal Left)
{
    internal static ShareAnswer Of(ProjectShare share) => new(
        share.Project.Id,
        share.Project.Cost,
        share.Supporters,
        EqualSharesAnswer.Amount(share.EffectiveSupport),
        EqualSharesAnswer.Amount(share.Paid),
        Way(share.Way),
        EqualSharesAnswer.Amount(share.Left));

    internal static string? Way(FundingWay way) => way switch
    {
        FundingWay.ByShares => "shares",
        FundingWay.ByVotes => "votes",
        _ => null,
    };
}
