using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Engagement.Funds.Desk;

/// <summary>A round as it is set up. What voters rely on cannot change once they vote.</summary>
internal sealed class RoundForm
{
    public RoundKind? Kind { get; set; }

    public decimal? Money { get; set; }

    public string? Currency { get; set; }

    public List<string> Districts { get; set; } = [];

    public DateOnly? ChallengesFrom { get; set; }

    public DateOnly? ProposalsFrom { get; set; }

    public DateOnly? FeasibilityFrom { get; set; }

    public DateOnly? VotingFrom { get; set; }

    public DateOnly? VotingUntil { get; set; }

    public DateOnly? ResultOn { get; set; }

    public int? MostYears { get; set; }

    public BallotForm? Ballot { get; set; }

    public int? MostChoices { get; set; }

    public int? Points { get; set; }

    public CountingRule? Rule { get; set; }

    public LeftOver? LeftOver { get; set; }

    public decimal? Increment { get; set; }

    public TieOrder? Ties { get; set; }

    public bool ByCode { get; set; }

    public bool ByEmail { get; set; }

    public bool IsOpen { get; set; }

    public static RoundForm Of(FundRound r) => new()
    {
        Kind = r.Kind, Money = FundMoney.Plain(r.Money), Currency = r.Currency, Districts = [.. r.Districts], ChallengesFrom = r.ChallengesFrom, ProposalsFrom = r.ProposalsFrom,
        FeasibilityFrom = r.FeasibilityFrom, VotingFrom = r.VotingFrom, VotingUntil = r.VotingUntil, ResultOn = r.ResultOn, MostYears = r.MostYears, Ballot = r.Form,
        MostChoices = r.MostChoices, Points = r.Points, Rule = r.Rule, LeftOver = r.LeftOver, Increment = FundMoney.Plain(r.Increment), Ties = r.Ties, ByCode = r.ByCode, ByEmail = r.ByEmail, IsOpen = r.IsOpen,
    };

    public void Check(FundRound? round, ModelStateDictionary state, Texts texts)
    {
        Require(Kind is not null, "Kind", "errors.required");
        Require(Money is > 0 and <= 1_000_000_000_000, "Money", "funds.round.money.bad");
        Require(round is { Currency: FundMoney.NoCurrency } || Currency is { Length: 3 } code && code.All(char.IsAsciiLetter), "Currency", "funds.round.currency.bad");
        Require(MostYears is null or (>= 1 and <= 10), "MostYears", "funds.round.years.bad");
        Require(Ballot is not (null or BallotForm.Ordinal), "Ballot", "errors.required");
        Require(MostChoices is null or (>= 1 and <= 1000), "MostChoices", "funds.round.number.bad");
        Require(Ballot is not BallotForm.Points || Points is >= 1 and <= 1000, "Points", "funds.round.number.bad");
        Require(Rule is not null, "Rule", "errors.required");
        Require(Increment is null or (> 0 and <= 1_000_000), "Increment", "funds.round.number.bad");
        var days = new[] { ChallengesFrom, ProposalsFrom, FeasibilityFrom, VotingFrom, VotingUntil, ResultOn };
        Require(Array.TrueForAll(days, d => d is not null), "ChallengesFrom", "funds.round.days.missing");
        Require(Array.Exists(days, d => d is null) || (ChallengesFrom <= ProposalsFrom && ProposalsFrom < FeasibilityFrom && FeasibilityFrom < VotingFrom && VotingFrom <= VotingUntil && VotingUntil < ResultOn), "ProposalsFrom", "funds.round.days.bad");

        void Require(bool holds, string field, string key)
        {
            if (!holds) state.AddModelError("Form." + field, texts[key]);
        }
    }

    /// <summary>Whether it leaves alone what voters rely on.</summary>
    public bool KeepsRules(FundRound r)
        => Kind == r.Kind && Money == r.Money && Code == r.Currency && Districts.SequenceEqual(r.Districts) && VotingFrom == r.VotingFrom && VotingUntil == r.VotingUntil && ResultOn == r.ResultOn
           && Ballot == r.Form && MostChoices == r.MostChoices && (Points ?? r.Points) == r.Points && Rule == r.Rule && (LeftOver ?? r.LeftOver) == r.LeftOver
           && (Increment ?? r.Increment) == r.Increment && (Ties ?? r.Ties) == r.Ties && ByCode == r.ByCode && ByEmail == r.ByEmail && IsOpen == r.IsOpen;

    public void ApplyTo(FundRound r)
    {
        (r.Kind, r.Money, r.Currency, r.Districts) = (Kind!.Value, Money!.Value, Code, Districts);
        (r.ChallengesFrom, r.ProposalsFrom, r.FeasibilityFrom) = (ChallengesFrom!.Value, ProposalsFrom!.Value, FeasibilityFrom!.Value);
        (r.VotingFrom, r.VotingUntil, r.ResultOn) = (VotingFrom!.Value, VotingUntil!.Value, ResultOn!.Value);
        (r.MostYears, r.Form, r.MostChoices, r.Points) = (MostYears ?? 1, Ballot!.Value, MostChoices, Points ?? 10);
        (r.Rule, r.LeftOver, r.Increment, r.Ties) = (Rule!.Value, LeftOver ?? r.LeftOver, Increment ?? 1, Ties ?? r.Ties);
        (r.ByCode, r.ByEmail, r.IsOpen) = (ByCode, ByEmail, IsOpen);
    }

    public string Code => (Currency ?? "").ToUpperInvariant();
}

