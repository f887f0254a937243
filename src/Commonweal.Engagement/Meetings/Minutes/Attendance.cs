using Commonweal.Analysis.Disclosure;

namespace Commonweal.Engagement.Meetings.Minutes;

/// <summary>One line of who was there; no count where it is hidden to protect people.</summary>
/// <param name="Group">Stable word: <c>here</c>, <c>elsewhere</c>, <c>abroad</c>, <c>unsaid</c>.</param>
/// <param name="People">How many, or null.</param>
internal sealed record AttendanceLine(string Group, long? People);

/// <summary>Who was there, as counts that cannot give a person away.</summary>
internal static class Attendance
{
    private static readonly string[] Groups = ["here", "elsewhere", "abroad", "unsaid"];

    /// <summary>
    /// The lines to show, or none: where the law forbids statistics by group, where nobody said anything, or where the counts
    /// do not go together. Only the newest edition's counts are ever shown: two editions could be subtracted.
    /// </summary>
    public static IReadOnlyList<AttendanceLine> Of(MinutesEdition minutes, bool groupStatistics)
    {
        if (!groupStatistics || minutes is not { Attended: { } all, GrewUpHere: { } here, FromElsewhere: { } elsewhere, FromAbroad: { } abroad } || all < here + elsewhere + abroad) return [];
        var released = SafeTable.Release(CountTable.OfList([here, elsewhere, abroad, all - here - elsewhere - abroad]), DisclosureRule.Default);
        return [.. Groups.Select((group, i) => new AttendanceLine(group, released[0, i].Count))];
    }

    /// <summary>How many were there, where that is enough people to say so.</summary>
    public static long? Total(MinutesEdition minutes) => minutes.Attended >= DisclosureRule.Default.Minimum ? minutes.Attended : null;
}
