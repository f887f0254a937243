namespace Commonweal.Engagement.Concerns;

/// <summary>The steps a concern can take. Each returns what is told, or null where the step is not open from here.</summary>
internal sealed partial class Concern
{
    /// <summary>Somebody read it.</summary>
    public ConcernMessage? Acknowledge(DateOnly today, Guid by)
    {
        if (State is not (ConcernState.Received or ConcernState.Reopened)) return null;
        AcknowledgedOn ??= today;
        return Move(ConcernState.Acknowledged, today, by);
    }

    /// <summary>Somebody works on it.</summary>
    public ConcernMessage? TakeInHand(DateOnly today, Guid by)
    {
        if (!IsOpen || State is ConcernState.InHand) return null;
        AcknowledgedOn ??= today;
        return Move(ConcernState.InHand, today, by);
    }

    /// <summary>The city asks something back: whoever asks has read it.</summary>
    public ConcernMessage? AskBack(string words, DateOnly today, Guid by)
    {
        if (!IsOpen) return null;
        AcknowledgedOn ??= today;
        return Move(State is ConcernState.Received or ConcernState.Reopened ? ConcernState.Acknowledged : State, today, by, words, MessageKind.AskBack);
    }

    /// <summary>The city answers.</summary>
    public ConcernMessage? Answer(string words, DateOnly today, Guid by)
    {
        if (State is ConcernState.Closed) return null;
        AcknowledgedOn ??= today;
        AnsweredOn ??= today;
        return Move(ConcernState.Answered, today, by, words, MessageKind.FromCity);
    }

    /// <summary>Closed, with a reason and, where one is due, words that say why.</summary>
    public ConcernMessage? Close(CloseReason reason, string? words, DateOnly today, Guid? by)
    {
        if (State is ConcernState.Closed) return null;
        ClosedOn = today;
        ClosedBecause = reason;
        return Move(ConcernState.Closed, today, by, words, words is null ? MessageKind.Step : MessageKind.FromCity);
    }

    /// <summary>The person says that the answer was not one, or that there is more; the city owes a new answer by <paramref name="dueOn"/>.</summary>
    public ConcernMessage? Reopen(string? words, DateOnly today, DateOnly dueOn)
        => Reopen(today, dueOn, by: null, words, words is null ? MessageKind.Step : MessageKind.FromResident);

    /// <summary>A colleague finds that more is owed than was answered.</summary>
    public ConcernMessage? ReopenFromDesk(DateOnly today, DateOnly dueOn, Guid by) => Reopen(today, dueOn, by, words: null, MessageKind.Step);

    /// <summary>Takes back an acknowledgement that nobody was told of yet.</summary>
    public bool TakeBackAcknowledgement(ConcernState before)
    {
        if (State is not ConcernState.Acknowledged || before is not (ConcernState.Received or ConcernState.Reopened)) return false;
        State = before;
        if (before is ConcernState.Received) AcknowledgedOn = null;
        return true;
    }

    private ConcernMessage? Reopen(DateOnly today, DateOnly dueOn, Guid? by, string? words, MessageKind kind)
    {
        if (IsOpen) return null;
        DueOn = dueOn;
        ClosedOn = null;
        ClosedBecause = null;
        JoinedToId = null;
        return Move(ConcernState.Reopened, today, by, words, kind);
    }

    private ConcernMessage Move(ConcernState to, DateOnly today, Guid? by, string? words = null, MessageKind kind = MessageKind.Step)
    {
        State = to;
        IsOpen = to is ConcernState.Received or ConcernState.Acknowledged or ConcernState.InHand or ConcernState.Reopened;
        FinishedOn = IsOpen ? null : ClosedOn ?? AnsweredOn;
        return new ConcernMessage { ConcernId = Id, Kind = kind, Words = words ?? "", On = today, AuthorId = by, State = to };
    }
}
