namespace Commonweal.Standards.Smpp;

/// <summary>How a session behaves.</summary>
public sealed record SmppSettings
{
    /// <summary>How many messages may wait for their answer at once; networks name theirs, often 10.</summary>
    public int Window { get; init; } = 10;

    /// <summary>How long to wait for an answer (SMPP 3.4 §7.2, response_timer).</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often to ask whether the other side is still there (§7.2, enquire_link_timer).</summary>
    public TimeSpan AskEvery { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>The answer to a message.</summary>
/// <param name="Status">Whether it was taken.</param>
/// <param name="MessageId">The network's identifier, which its receipt will name; empty where it was not taken.</param>
public readonly record struct SmppAnswer(SmppStatus Status, string MessageId);
