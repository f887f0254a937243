using Commonweal.Platform.Events;

namespace Commonweal.Platform.Contracts;

/// <summary>
/// A concern was received or changed: everything about it that is not personal. Nothing of what was written, no contact,
/// and only days, so that whoever counts concerns can never give a person away by time.
/// </summary>
/// <param name="Id">The concern.</param>
/// <param name="Version">Counts up; an older version arriving late is to be passed over.</param>
/// <param name="TopicId">What it is about.</param>
/// <param name="DistrictCode">Where, or null.</param>
/// <param name="DepartmentId">Who answers; null while it lies with the ombud.</param>
/// <param name="AtOmbud">It lies in the ombud's own queue: count it, never say more.</param>
/// <param name="State">The concern's state, as its stable word: <c>received</c>, <c>acknowledged</c>, <c>in-hand</c>, <c>answered</c>, <c>closed</c>, <c>reopened</c>.</param>
/// <param name="ReceivedOn">Day it came in, in the city's zone.</param>
/// <param name="AnswerBy">Day by which an answer was first promised.</param>
/// <param name="DueOn">Day by which an answer is owed now: later than the first promise where it was reopened.</param>
/// <param name="AnsweredOn">Day of the first answer, or null.</param>
/// <param name="Language">Language it was written in.</param>
/// <param name="Entry">How it reached the city: <c>web</c>, <c>counter</c>, <c>letter</c>, <c>phone</c>, <c>open311</c>, <c>ombud</c>.</param>
/// <param name="IsOpen">Somebody still owes an answer.</param>
/// <param name="Judgement">How the person judged the answer: <c>yes</c>, <c>partly</c>, <c>no</c>, or null.</param>
public sealed record ConcernChanged(
    Guid Id, int Version, Guid TopicId, string? DistrictCode, Guid? DepartmentId, bool AtOmbud, string State,
    DateOnly ReceivedOn, DateOnly AnswerBy, DateOnly DueOn, DateOnly? AnsweredOn, string Language, string Entry, bool IsOpen, string? Judgement) : IEvent
{
    /// <inheritdoc/>
    public static string Name => "concern-changed";
}
