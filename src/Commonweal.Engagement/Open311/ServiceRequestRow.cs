using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Open311;

/// <summary>What of a concern may leave the house: its state and days, and what an officer released.</summary>
internal sealed record ServiceRequestRow
{
    /// <summary>The <c>service_request_id</c>.</summary>
    public required Guid Id { get; init; }

    /// <summary>Never told; it keeps a released concern from being listed twice to the client that filed it.</summary>
    public required Guid ConcernId { get; init; }

    public required Guid TopicId { get; init; }

    public required string? DistrictCode { get; init; }

    public required Guid? DepartmentId { get; init; }

    public required ConcernState State { get; init; }

    public required bool IsOpen { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateOnly? AcknowledgedOn { get; init; }

    public required DateOnly? AnsweredOn { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    /// <summary>What the person said, told anew; null until an officer released it.</summary>
    public required MultilingualText? YouSaid { get; init; }

    /// <summary>What the city did; null until an officer released it.</summary>
    public required MultilingualText? WeDid { get; init; }

    /// <summary>The released answer that shows a picture an officer looked at; null where there is none.</summary>
    public required Guid? PictureOf { get; init; }
}
