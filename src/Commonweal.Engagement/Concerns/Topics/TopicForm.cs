namespace Commonweal.Engagement.Concerns.Topics;

/// <summary>A topic as its form carries it.</summary>
internal sealed class TopicForm
{
    public int Version { get; set; }

    public string? Code { get; set; }

    public TopicKind? Kind { get; set; }

    public Dictionary<string, string?> Name { get; set; } = [];

    public Dictionary<string, string?> Hint { get; set; } = [];

    public Guid? DepartmentId { get; set; }

    public int? AcknowledgeDays { get; set; }

    public int? AnswerDays { get; set; }

    public int? Order { get; set; }

    public bool Retired { get; set; }

    public static TopicForm Of(Topic topic) => new()
    {
        Version = topic.Version,
        DepartmentId = topic.DepartmentId,
        AcknowledgeDays = topic.AcknowledgeDays,
        AnswerDays = topic.AnswerDays,
        Order = topic.Order,
        Retired = topic.Retired,
    };

    /// <summary>Writes what was typed; the kind and the code of a topic stay what they were.</summary>
    public void ApplyTo(Topic topic, IReadOnlyList<string> languages)
    {
        topic.Name = LanguageFields.Apply(topic.Name, Name, languages);
        topic.Hint = LanguageFields.Apply(topic.Hint, Hint, languages);
        topic.DepartmentId = topic.GoesToOmbud ? null : DepartmentId;
        topic.AcknowledgeDays = AcknowledgeDays;
        topic.AnswerDays = AnswerDays;
        topic.Order = Order ?? 0;
        topic.Retired = Retired;
    }
}
