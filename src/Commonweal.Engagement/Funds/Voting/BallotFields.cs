using Commonweal.Engagement.Funds.Rounds;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>A ballot's fields with what was filled in: on the resident's page and at the desk alike.</summary>
internal sealed record BallotFields(FundRound Round, IReadOnlyList<BallotProject> Projects, IReadOnlyCollection<string> Chosen, IReadOnlyDictionary<string, int?> Points)
{
    public bool HasPoints => Round.Form is BallotForm.Points;

    public bool IsChosen(BallotProject project) => Chosen.Contains(project.Code);

    public int? Given(BallotProject project) => Points.GetValueOrDefault(project.Code);
}
