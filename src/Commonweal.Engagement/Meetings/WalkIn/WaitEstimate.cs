namespace Commonweal.Engagement.Meetings.WalkIn;

/// <summary>How long somebody will wait, said as honestly as it can be: a range, or nothing.</summary>
/// <param name="From">Minutes at least, in fives.</param>
/// <param name="To">Minutes at most, in fives; the wait lies in the range about eight times in ten.</param>
internal readonly record struct WaitEstimate(int From, int To)
{
    /// <summary>Fewer conversations than these say nothing.</summary>
    public const int Fewest = 5;

    /// <summary>Normal deviate that leaves one in ten on each side.</summary>
    private const double OneInTen = 1.2816;
    private const int Step = 5;

    /// <summary>
    /// The wait until a desk is free for somebody. With n conversations to be finished before, k desks and measured lengths of
    /// mean m and deviation s, the wait is about n·m/k; it varies by √n·s/k, and the mean itself is only known to s/√N from N
    /// conversations. Today's lengths count alone as soon as there are enough: a day has its own pace. Null where too few were
    /// measured or no desk is open: then nobody can say.
    /// </summary>
    /// <param name="today">Lengths of today's conversations in seconds.</param>
    /// <param name="earlier">Lengths of conversations on earlier days.</param>
    /// <param name="before">How many are called or wait before.</param>
    /// <param name="desks">Desks that are open.</param>
    public static WaitEstimate? Of(IReadOnlyList<int> today, IReadOnlyList<int> earlier, int before, int desks)
    {
        var measured = today.Count >= Fewest ? today : [.. today, .. earlier];
        if (measured.Count < Fewest || desks < 1) return null;
        // A desk that is free takes the next at once; only full rounds are waited for.
        var toFinish = Math.Max(0, before - desks + 1);
        if (toFinish == 0) return new WaitEstimate(0, Step);
        var mean = measured.Average();
        var deviation = Math.Sqrt(measured.Sum(m => (m - mean) * (m - mean)) / (measured.Count - 1));
        var middle = toFinish * mean / desks;
        var spread = OneInTen * Math.Sqrt(toFinish * deviation * deviation + Math.Pow(toFinish * deviation, 2) / measured.Count) / desks;
        var from = (int)Math.Floor(Math.Max(0, middle - spread) / 60 / Step) * Step;
        var to = (int)Math.Ceiling((middle + spread) / 60 / Step) * Step;
        return new WaitEstimate(from, Math.Max(to, from + Step));
    }
}
