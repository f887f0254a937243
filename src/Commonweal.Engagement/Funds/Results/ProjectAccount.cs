using System.Text.Json;
using Commonweal.Analysis.EqualShares;

namespace Commonweal.Engagement.Funds.Results;

/// <summary>
/// How one project was decided, in amounts that add up: what its supporters were given, less what they had spent before, is what
/// they had; enough for the cost, or short of it. Rounded to six decimals.
/// </summary>
/// <param name="LeftAtTurn">Where the most votes decided: the money there was when its turn came; null where it had none.</param>
internal sealed record ProjectAccount(
    long Supporters, decimal Given, IReadOnlyList<AccountSpent> Spent, decimal Had, decimal Short, IReadOnlyList<AccountPaid> Paid, decimal? LeftAtTurn)
{
    public decimal SpentBefore => Spent.Sum(s => s.Amount);

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static ProjectAccount Read(string json) => JsonSerializer.Deserialize<ProjectAccount>(json, JsonSerializerOptions.Web)!;

    internal static ProjectAccount Of(FundingExplanation why) => new(
        why.Share.Supporters,
        why.Given.Round(6),
        [.. why.Spent.Select(s => new AccountSpent(s.Project.Id, s.Amount.Round(6)))],
        why.Had.Round(6),
        why.Short.Round(6),
        [.. why.Payments.Select(p => new AccountPaid(p.Points, p.InFull, p.Each.Round(6), p.WithAllTheyHad, p.TheirTotal.Round(6), p.WithNothing))],
        LeftAtTurn: null);

    internal static ProjectAccount OfTurn(long supporters, decimal? left, decimal cost) => new(supporters, 0, [], 0, left is { } money && money < cost ? cost - money : 0, [], left);
}

/// <summary>What the supporters paid before for another project.</summary>
internal sealed record AccountSpent(string Project, decimal Amount);

/// <summary>What those paid who gave the same points.</summary>
internal sealed record AccountPaid(decimal Points, long InFull, decimal Each, long WithLess, decimal TheirTotal, long WithNothing);
