namespace Commonweal.Communication.Rumours;

internal sealed partial class Rumour
{
    /// <summary>Work on it goes on; merged and closed ones rest.</summary>
    public bool IsOpen => State is RumourState.Open or RumourState.InReview or RumourState.Answered;

    /// <summary>An answer can be written: nothing lies with the reviewer.</summary>
    public bool CanBeWritten => State is RumourState.Open or RumourState.Answered;

    public bool IsWeighed => Likelihood is not null;

    public static Rumour Begin(string about, DateOnly heardOn) => new() { About = about, FirstHeardOn = heardOn, LastHeardOn = heardOn, DueOn = heardOn };

    public void Weigh(Likelihood likelihood, Harm harm)
    {
        (Likelihood, Harm) = (likelihood, harm);
        if (State is RumourState.Open or RumourState.InReview) Queue();
    }

    /// <summary>An answer is being written.</summary>
    public void Write(RumourAnswer draft) => DraftId = draft.Id;

    /// <summary>The answer goes to the reviewer.</summary>
    public void SendToReview()
    {
        State = RumourState.InReview;
        Queue();
    }

    /// <summary>The reviewer wants it changed.</summary>
    public void SendBack()
    {
        State = AnswerId is null ? RumourState.Open : RumourState.Answered;
        if (State is RumourState.Open) Queue();
        else WorkOrder = 0;
    }

    /// <summary>The reviewer agreed: this is the answer from today on.</summary>
    public void Approve(RumourAnswer answer, DateOnly today)
    {
        (State, AnswerId, DraftId, WorkOrder, DueOn) = (RumourState.Answered, answer.Id, null, 0, answer.LookAgainOn);
        AnsweredOn ??= today;
        DaysToAnswer ??= Math.Max(0, AnsweredOn.Value.DayNumber - FirstHeardOn.DayNumber);
    }

    /// <summary>Everybody can read it, with a reason where reach alone would not bring it out.</summary>
    public void Publish(DateOnly today, string? reason)
    {
        PublishedOn ??= today;
        (PublishReason, HeldBack) = (reason, false);
    }

    /// <summary>Takes the answer back from the public.</summary>
    public void HoldBack(string reason) => (PublishedOn, PublishReason, HeldBack) = (null, reason, true);

    /// <summary>It still goes round: another look on a later day.</summary>
    public void LookAgain(DateOnly on) => DueOn = on;

    public void Close(Outcome outcome, DateOnly today)
        => (State, Outcome, WorkOrder, DueOn, DraftId) = (RumourState.Closed, outcome, 0, today, null);

    /// <summary>It is heard again, or was closed wrongly.</summary>
    public void Reopen(DateOnly today)
    {
        (State, Outcome, MergedIntoId) = (AnswerId is null ? RumourState.Open : RumourState.Answered, null, null);
        if (State is RumourState.Open) Queue();
        DueOn = today;
    }

    public void MergeInto(Rumour other, DateOnly today) => (State, MergedIntoId, WorkOrder, DueOn) = (RumourState.Merged, other.Id, 0, today);

    private void Queue()
    {
        if (Likelihood is not { } likelihood || Harm is not { } harm) return;
        var urgency = Weighing.Of(likelihood, harm);
        (WorkOrder, DueOn) = (1 + (int)urgency, FirstHeardOn.AddDays(Weighing.DaysOf(urgency)));
    }
}
