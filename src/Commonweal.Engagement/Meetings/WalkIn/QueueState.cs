namespace Commonweal.Engagement.Meetings.WalkIn;

/// <summary>The queue as the room sees it.</summary>
/// <param name="Revision">Counts up with every change.</param>
/// <param name="IsOpen">Whether numbers are given.</param>
/// <param name="Called">Who is called now, latest first.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Desks">How many desks are open.</param>
/// <param name="Wait">How long somebody would wait who came now, or null where nobody can say.</param>
internal sealed record QueueState(long Revision, bool IsOpen, IReadOnlyList<CalledNumber> Called, int Waiting, int Desks, WaitEstimate? Wait);

/// <summary>A number that is called, and by which desk.</summary>
internal sealed record CalledNumber(int Number, string Desk, DateTimeOffset At);
