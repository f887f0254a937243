namespace Commonweal.Engagement.Meetings.Speaking;

/// <summary>Somebody in the order: for which side, and for how long.</summary>
internal readonly record struct OrderedSpeaker(Guid Id, Guid? Side, int Minutes);

/// <summary>
/// Who speaks when. Within a side, first come is first heard. Sides take turns, and the side that has had less time goes next,
/// so that at every moment they are as equal as whole speeches allow. Nobody gets a side beyond its time: who does not fit
/// stands in reserve, in the order they came.
/// </summary>
internal static class SpeakingOrder
{
    /// <param name="signedUp">In the order they came.</param>
    /// <param name="sides">The sides in their order; empty where there are none.</param>
    /// <param name="minutes">Minutes of each side, or of all.</param>
    public static (IReadOnlyList<OrderedSpeaker> Speak, IReadOnlyList<OrderedSpeaker> Reserve) Of(IReadOnlyList<OrderedSpeaker> signedUp, IReadOnlyList<Guid> sides, int minutes)
    {
        var lanes = sides.Count == 0 ? [new Queue<OrderedSpeaker>(signedUp)] : sides.Select(side => new Queue<OrderedSpeaker>(signedUp.Where(s => s.Side == side))).ToList();
        var used = new int[lanes.Count];
        var speak = new List<OrderedSpeaker>();
        while (NextLane(lanes, used, minutes) is { } lane)
        {
            var speaker = lanes[lane].Dequeue();
            if (used[lane] + speaker.Minutes > minutes) continue;
            used[lane] += speaker.Minutes;
            speak.Add(speaker);
        }
        var chosen = speak.ToHashSet();
        return (speak, [.. signedUp.Where(s => !chosen.Contains(s))]);
    }

    private static int? NextLane(List<Queue<OrderedSpeaker>> lanes, int[] used, int minutes)
    {
        int? next = null;
        for (var lane = 0; lane < lanes.Count; lane++)
            if (lanes[lane].Count > 0 && used[lane] < minutes && (next is not { } best || used[lane] < used[best])) next = lane;
        return next;
    }
}
