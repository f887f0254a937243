namespace Commonweal.Engagement.Concerns.Enter;

/// <summary>What a colleague writes down for somebody, on one screen.</summary>
internal sealed class EntryForm
{
    /// <summary>Key of the concern to be: sending twice files once.</summary>
    public Guid Key { get; set; } = Guid.NewGuid();

    /// <summary>Counter, letter or phone.</summary>
    public Entry? How { get; set; }

    public string? Language { get; set; }

    public Guid? TopicId { get; set; }

    public string? Words { get; set; }

    public string? DistrictCode { get; set; }

    public Contact? Contact { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Address { get; set; }

    public string? PersonName { get; set; }

    public bool NameShown { get; set; }
}
