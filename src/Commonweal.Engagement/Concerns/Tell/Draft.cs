namespace Commonweal.Engagement.Concerns.Tell;

/// <summary>What a person has answered so far. It is readable only with the key in their own browser's cookie.</summary>
internal sealed record Draft
{
    public Guid? TopicId { get; init; }

    public string? DistrictCode { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string? Words { get; init; }

    public IReadOnlyList<DraftPicture> Pictures { get; init; } = [];

    public Contact? Contact { get; init; }

    public string? ContactValue { get; init; }

    public string? PersonName { get; init; }

    public bool NameShown { get; init; }
}

/// <summary>A picture already taken in and cleaned.</summary>
internal sealed record DraftPicture(Guid FileId, Guid? PreviewId, string Name);
