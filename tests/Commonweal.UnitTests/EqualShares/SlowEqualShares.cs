using System.Numerics;
using Commonweal.Analysis.EqualShares;

namespace Commonweal.UnitTests.EqualShares;

/// <summary>The definition itself, word for word and voter by voter, with nothing but fractions.</summary>
internal static class SlowEqualShares
{
    public static List<string> Winners(decimal budget, IReadOnlyList<BudgetProject> projects, IReadOnlyList<Ballot> ballots, Valuation valuation)
    {
        var voters = ballots.SelectMany(ballot => Enumerable.Repeat(ballot, ballot.Count)).ToList();
        var purses = Enumerable.Repeat(Fraction.Of(budget) / Whole(voters.Count), voters.Count).ToArray();
        var open = projects.ToList();
        var winners = new List<string>();
        while (true)
        {
            var best = open.Select(project => (Project: project, Price: Price(project))).Where(one => one.Price is not null)
                .OrderBy(one => one.Price!.Value).ThenBy(one => one.Project.Id, StringComparer.Ordinal).FirstOrDefault();
            if (best.Project is null) return winners;
            for (var voter = 0; voter < voters.Count; voter++) purses[voter] -= Pays(voter, best.Project, best.Price!.Value);
            open.Remove(best.Project);
            winners.Add(best.Project.Id);
        }

        // What costs nothing is funded before all else, whatever it is worth.
        Fraction Worth(int voter, BudgetProject project) =>
            Fraction.Of(voters[voter].Marks.Where(mark => mark.Project == project.Id).Sum(mark => mark.Points)) * (valuation == Valuation.Cost && project.Cost > 0 ? Fraction.Of(project.Cost) : Whole(1));

        Fraction Pays(int voter, BudgetProject project, Fraction price)
        {
            var full = price * Worth(voter, project);
            return full < purses[voter] ? full : purses[voter];
        }

        // The price is where one of those who can pay would just be emptied, or between two such: one of these it must be.
        Fraction? Price(BudgetProject project)
        {
            var supporters = Enumerable.Range(0, voters.Count).Where(voter => Worth(voter, project) > Fraction.Zero).ToList();
            var cost = Fraction.Of(project.Cost);
            if (supporters.Count == 0 || Sum(supporters.Select(voter => purses[voter])) < cost) return null;
            var able = supporters.OrderBy(voter => purses[voter] / Worth(voter, project)).ToList();
            var paid = Fraction.Zero;
            while (true)
            {
                var price = (cost - paid) / Sum(able.Select(voter => Worth(voter, project)));
                if (price <= purses[able[0]] / Worth(able[0], project)) return price;
                paid += purses[able[0]];
                able.RemoveAt(0);
            }
        }
    }

    private static Fraction Whole(BigInteger number) => new(number, 1);

    private static Fraction Sum(IEnumerable<Fraction> amounts) => amounts.Aggregate(Fraction.Zero, (sum, amount) => sum + amount);
}
