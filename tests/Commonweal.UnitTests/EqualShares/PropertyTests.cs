using Commonweal.Analysis.EqualShares;
using CsCheck;

namespace Commonweal.UnitTests.EqualShares;

public class PropertyTests
{
    private static readonly Gen<Elections.Made> Made = Gen.OneOf(Elections.Approvals, Elections.Points);

    private static readonly Gen<Completion> Completions = Elections.OneOf(
        Completion.None, Completion.AddOne, Completion.AddOneUntilExhausted, Completion.Utilitarian, new Completion(0.25m, StopsWhenExhausted: true, ThenByVotes: true));

    [Fact]
    public void Winners_MoneyInAnotherCurrency_AreTheSame() =>
        Gen.Select(Made, Completions, Elections.OneOf(0.01m, 0.5m, 3m, 7_919m)).Sample((made, completion, rate) =>
        {
            var exchanged = made with { Budget = made.Budget * rate, Projects = [.. made.Projects.Select(project => project with { Cost = project.Cost * rate })] };
            var outcome = exchanged.Decide(completion with { Increment = completion.Increment * rate });

            Assert.Equal(Ids(made.Decide(completion)), Ids(outcome));
            Assert.Equal(made.Decide(completion).Endowment * Fraction.Of(rate), outcome.Endowment);
        });

    [Fact]
    public void Winners_BallotsInAnyOrderAndCountedOneByOne_AreTheSame() =>
        (from made in Made
         from completion in Completions
         from shuffled in Gen.Shuffle(made.Ballots.SelectMany(ballot => Enumerable.Repeat(ballot with { Count = 1, Marks = [.. ballot.Marks.Reverse()] }, ballot.Count)).ToArray())
         from projects in Gen.Shuffle(made.Projects.ToArray())
         select (made, completion, other: made with { Ballots = shuffled, Projects = projects }))
        .Sample((made, completion, other) => Assert.Equal(Ids(made.Decide(completion)), Ids(other.Decide(completion))));

    /// <summary>A clone with the same supporters goes after its original: until the original is funded nothing changes, and if it never is, neither is the clone.</summary>
    [Fact]
    public void Winners_AProjectCloned_AreTheSameUntilTheOriginal() =>
        Gen.Select(Made, Gen.Int[0, 6]).Sample((made, at) =>
        {
            var original = made.Projects[at % made.Projects.Count];
            var cloned = made with
            {
                Projects = [.. made.Projects, original with { Id = original.Id + "'" }],
                Ballots = [.. made.Ballots.Select(ballot => ballot with { Marks = [.. ballot.Marks, .. ballot.Marks.Where(mark => mark.Project == original.Id).Select(mark => mark with { Project = original.Id + "'" })] })],
            };
            var (without, with) = (Ids(made.Decide()), Ids(cloned.Decide()));
            var until = Array.IndexOf(without, original.Id);

            if (until < 0) Assert.Equal(without, with);
            else Assert.Equal(without[..(until + 1)], with[..(until + 1)]);
        });

    [Fact]
    public void Winners_WithoutALosingProject_AreTheSameAndPayTheSame() =>
        Made.Sample(made =>
        {
            var outcome = made.Decide();
            foreach (var loser in made.Projects.Except(outcome.Winners).ToList())
            {
                if (made.Projects.Count == 1) continue;
                var smaller = made with
                {
                    Projects = [.. made.Projects.Where(project => project != loser)],
                    Ballots = [.. made.Ballots.Select(ballot => ballot with { Marks = [.. ballot.Marks.Where(mark => mark.Project != loser.Id)] })],
                };
                Assert.Equal(outcome.Projects.Where(share => share.Project != loser), smaller.Decide().Projects);
            }
        });

    [Fact]
    public void Winners_AnyCompletion_KeepToTheBudgetAndFundOnlyWhatSomebodyWants() =>
        Gen.Select(Made, Completions).Sample((made, completion) =>
        {
            var outcome = made.Decide(completion);

            Assert.True(outcome.Cost <= made.Budget);
            Assert.All(outcome.Winners, winner => Assert.NotEqual(0, made.Election.Votes[made.Election.IndexOf(winner.Id)]));
            Assert.Equal(outcome.Winners.Count, outcome.Winners.Distinct().Count());
        });

    [Fact]
    public void Winners_UntilExhausted_LeaveNoRoomOrTheNextStepOverspends() =>
        Made.Sample(made =>
        {
            var outcome = made.Decide(Completion.AddOneUntilExhausted);
            var left = made.Budget - outcome.Cost;
            if (made.Projects.Except(outcome.Winners).All(project => project.Cost > left)) return;
            if (outcome.Winners.Count == made.Election.Votes.Count(votes => votes > 0)) return;
            var voters = made.Election.Voters;
            // The same count with the next endowment, as a budget of its own.
            var richer = made with { Budget = made.Budget + ((outcome.Increments + 1) * voters) };
            Assert.True(richer.Decide().Cost > made.Budget);
        });

    private static string[] Ids(SharesOutcome outcome) => Instances.Ids(outcome.Winners);
}
