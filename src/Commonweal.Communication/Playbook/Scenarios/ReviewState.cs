using Commonweal.Communication.Playbook.Content;

namespace Commonweal.Communication.Playbook.Scenarios;

/// <summary>How a scenario stands. Derived, never stored; the first that holds.</summary>
internal enum ReviewState
{
    /// <summary>Never signed: nobody works by it yet.</summary>
    Draft,
    /// <summary>A second person has been asked.</summary>
    Waiting,
    Overdue,
    Due,
    /// <summary>Signed, and changed since.</summary>
    Changed,
    Released,
}

/// <summary>A line of the list.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="State">How it stands.</param>
/// <param name="Gaps">How many things it lacks.</param>
internal sealed record ScenarioLine(Scenario Scenario, ReviewState State, int Gaps)
{
    public static ReviewState StateOf(Scenario scenario, bool waits, ScenarioContent? released, DateOnly today)
        => waits ? ReviewState.Waiting
            : scenario.ReleasedNumber is null ? ReviewState.Draft
            : scenario.ReviewOn < today ? ReviewState.Overdue
            : scenario.ReviewOn <= today.AddDays(Scenario.RemindDays) ? ReviewState.Due
            : released is not null && Content.Gaps.Between(released, scenario.Draft).Count > 0 ? ReviewState.Changed
            : ReviewState.Released;

    public string Shape => State switch
    {
        ReviewState.Released => "good",
        ReviewState.Overdue => "bad",
        ReviewState.Due or ReviewState.Changed => "soon",
        ReviewState.Waiting => "wait",
        ReviewState.Draft => "paused",
    };

}
