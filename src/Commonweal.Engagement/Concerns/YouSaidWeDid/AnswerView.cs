namespace Commonweal.Engagement.Concerns.YouSaidWeDid;

/// <summary>A released answer as a page shows it: alone, or among others with a link to its own page.</summary>
internal sealed record AnswerView(PublishedAnswer Answer, Topic? Topic, bool IsWhole);
