using Commonweal.Analysis.EqualShares;

namespace Commonweal.Web.Analyse.EqualShares;

/// <summary>One project's account: what its supporters were given, less what they spent before, is what they had.</summary>
internal sealed record ExplanationAnswer(
    string Project,
    decimal Cost,
    long Supporters,
    string? FundedBy,
    decimal Given,
    IReadOnlyList<SpentAnswer> Spent,
    decimal Had,
    decimal Short,
    IReadOnlyList<PaymentAnswer> Payments)
{
    internal static ExplanationAnswer Of(FundingExplanation why) => new(
        why.Share.Project.Id,
        why.Share.Project.Cost,
        why.Share.Supporters,
        ShareAnswer.Way(why.Share.Way),
        EqualSharesAnswer.Amount(why.Given),
        [.. why.Spent.Select(spent => new SpentAnswer(spent.Project.Id, EqualSharesAnswer.Amount(spent.Amount)))],
        EqualSharesAnswer.Amount(why.Had),
        EqualSharesAnswer.Amount(why.Short),
        [.. why.Payments.Select(PaymentAnswer.Of)]);
}

/// <summary>What the supporters paid before for another project.</summary>
internal sealed record SpentAnswer(string Project, decimal Amount);

/// <summary>What those paid who gave the same points.</summary>
internal sealed record PaymentAnswer(decimal Points, long Supporters, long PaidInFull, decimal Each, long PaidAllTheyHad, decimal TheirTotal, long HadNothing)
{
    internal static PaymentAnswer Of(SupporterPayments paid) => new(
        paid.Points, paid.Supporters, paid.InFull, EqualSharesAnswer.Amount(paid.Each), paid.WithAllTheyHad, EqualSharesAnswer.Amount(paid.TheirTotal), paid.WithNothing);
}
