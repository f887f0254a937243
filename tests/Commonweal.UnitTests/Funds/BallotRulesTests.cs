using System.Globalization;
using Commonweal.Engagement.Funds.Grants;
using Commonweal.Engagement.Funds.Imports;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
using Commonweal.Platform.Localization;

namespace Commonweal.UnitTests.Funds;

public sealed class BallotRulesTests
{
    private static readonly BallotLine[] Lines = [new("1", 1, 400), new("2", 2, 700), new("3", 3, 100)];

    [Theory]
    [InlineData(nameof(BallotForm.Approval), null, "3,1", "1,3", null)]
    [InlineData(nameof(BallotForm.Approval), 1, "3,1", null, "funds.vote.fault.tooMany")]
    [InlineData(nameof(BallotForm.Approval), null, "9", null, "funds.vote.fault.unknown")]
    [InlineData(nameof(BallotForm.Approval), null, "", null, "funds.vote.fault.empty")]
    [InlineData(nameof(BallotForm.Basket), null, "1,3", "1,3", null)]
    [InlineData(nameof(BallotForm.Basket), null, "1,2", null, "funds.vote.fault.basket")]
    public void Read_Chosen_KeepsTheRules(string form, int? most, string chosen, string? vote, string? fault)
    {
        var (ballot, found) = BallotRules.Read(Round(Enum.Parse<BallotForm>(form), most), Lines, chosen.Split(',', StringSplitOptions.RemoveEmptyEntries), new Dictionary<string, int?>());

        Assert.Equal((vote, fault), (ballot?.Vote, found?.Key));
    }

    [Theory]
    [InlineData(6, 4, "1,2", "6,4")]
    [InlineData(6, 5, null, null)]
    [InlineData(-1, 5, null, null)]
    [InlineData(int.MaxValue, int.MaxValue, null, null)]
    [InlineData(0, 0, null, null)]
    public void Read_Points_KeepTheSum(int one, int two, string? vote, string? points)
    {
        var (ballot, fault) = BallotRules.Read(Round(BallotForm.Points), Lines, [], new Dictionary<string, int?> { ["2"] = two, ["1"] = one, ["3"] = null });

        Assert.Equal((vote, points), (ballot?.Vote, ballot?.Points));
        Assert.Equal(vote is null, fault is not null);
    }

    [Theory]
    [InlineData(67.5, 1)]
    [InlineData(1_500, 1)]
    [InlineData(250_000, 100)]
    public void Step_OfAShare_IsAThousandthAtMost(double share, int step)
        => Assert.Equal(step, ImportedRound.Step((decimal)share));

    [Theory]
    [InlineData("100", 3)]
    [InlineData("99.99", 7)]
    [InlineData("0.01", 12)]
    public void Split_OfAnAgreement_AddsUpExactly(string money, int parts)
    {
        var amount = decimal.Parse(money, CultureInfo.InvariantCulture);
        var split = Instalments.Split(new GrantAgreement { ProposalId = Guid.NewGuid(), Amount = amount, From = new(2027, 1, 1), Until = new(2028, 1, 1), Words = "", Language = "en", SignedOn = new(2027, 1, 1) }, parts).ToList();

        Assert.Equal(amount, split.Sum(p => p.Amount));
        Assert.Equal(parts, split.Select(p => p.DueOn).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, parts).Select(n => n > 1), split.Select(p => p.AfterReport));
    }

    private static FundRound Round(BallotForm form, int? most = null) => new()
    {
        Slug = "x", Title = MultilingualText.Empty, Kind = RoundKind.YouthFund, Money = 1000, Currency = "EUR", Form = form, MostChoices = most, Points = 10,
        ChallengesFrom = default, ProposalsFrom = default, FeasibilityFrom = default, VotingFrom = default, VotingUntil = default, ResultOn = default,
    };
}
