using System.Globalization;

namespace Commonweal.Web.Analyse.EqualShares;

/// <summary>The answer for people: the winners, how the others fared, and one project's account in sentences.</summary>
internal static class EqualSharesText
{
    internal static void Print(BudgetFile file, EqualSharesAnswer answer, TextWriter output)
    {
        Say(output, $"{answer.Winners.Count} of {answer.Projects.Count} projects funded: {answer.Cost} of {answer.Budget}. Each of {answer.Voters} voters had {answer.Endowment}{(answer.Increments == 0 ? "" : $", raised {answer.Increments} times")}.");
        var projects = answer.Projects.ToDictionary(share => share.Project, StringComparer.Ordinal);
        if (answer.Explanation is { } why)
        {
            Explain(file, answer, why, output);
            return;
        }

        output.WriteLine();
        var funded = new TableText("funded", "cost", "supporters", "effective support", "by", "name");
        foreach (var winner in answer.Winners)
        {
            var share = projects[winner.Project];
            funded.Add(share.Project, share.Cost, share.Supporters, Math.Round(share.EffectiveSupport, 1), share.FundedBy, file.NameOf(share.Project));
        }

        funded.WriteTo(output);
        output.WriteLine();
        var others = new TableText("not funded", "cost", "supporters", "they have left", "short by", "name");
        foreach (var share in answer.Projects.Where(share => share.FundedBy is null))
            others.Add(share.Project, share.Cost, share.Supporters, Math.Round(share.Left, 2), Math.Round(share.Cost - share.Left, 2), file.NameOf(share.Project));
        others.WriteTo(output);
    }

    private static void Explain(BudgetFile file, EqualSharesAnswer answer, ExplanationAnswer why, TextWriter output)
    {
        Say(output, $"{why.Project}, {file.NameOf(why.Project)}: costs {why.Cost}; {why.Supporters} voters support it.");
        Say(output, $"Together they were given {why.Supporters} × {answer.Endowment} = {why.Given}.");
        if (why.Spent.Count > 0)
        {
            Say(output, $"Of this they paid before, {why.Spent.Sum(spent => spent.Amount)} in all:");
            var spent = new TableText("  for", "amount", "name");
            foreach (var one in why.Spent) spent.Add("  " + one.Project, one.Amount, file.NameOf(one.Project));
            spent.WriteTo(output);
        }

        if (why.FundedBy == "shares") Paid(why, output);
        else if (why.Supporters == 0) Say(output, $"Nobody supports it, so nobody can pay for it.");
        else Say(output, $"At the end they have {why.Had} left together. It costs {why.Cost}: {why.Short} more than they have.");
        if (why.FundedBy == "votes") Say(output, $"It is funded from what the shares left over, as one of those with the most votes.");
    }

    private static void Paid(ExplanationAnswer why, TextWriter output)
    {
        Say(output, $"That left them {why.Had}, enough for {why.Cost}. They paid:");
        foreach (var paid in why.Payments)
        {
            var giving = why.Payments.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (points given: {paid.Points})");
            if (paid.PaidInFull > 0) Say(output, $"  {paid.PaidInFull} × {paid.Each} = {Plain(paid.PaidInFull * paid.Each)}, the full price{giving}");
            if (paid.PaidAllTheyHad > 0) Say(output, $"  {paid.TheirTotal} together from {paid.PaidAllTheyHad} who had less and paid all of it{giving}");
            if (paid.HadNothing > 0) Say(output, $"  0 from {paid.HadNothing} who had nothing left{giving}");
        }

        Say(output, $"Sum: {Plain(why.Payments.Sum(paid => (paid.PaidInFull * paid.Each) + paid.TheirTotal))}, the cost but for rounding.");
    }

    // Without zeros at its end.
    private static decimal Plain(decimal amount) => amount / 1.0000000000000000000000000000m;

    private static void Say(TextWriter output, FormattableString sentence) => output.WriteLine(sentence.ToString(CultureInfo.InvariantCulture));
}
