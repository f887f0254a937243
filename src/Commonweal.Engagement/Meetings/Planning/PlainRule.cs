using System.Globalization;
using Commonweal.Standards.ICalendar;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>How somebody who does not write rules says when it comes again.</summary>
internal enum Rhythm
{
    /// <summary>On days of the week, every week or every so many.</summary>
    Weekly,
    /// <summary>On the first, second, third, fourth or last of a day of the week in a month.</summary>
    Monthly,
    /// <summary>By a rule written out.</summary>
    Own,
}

/// <summary>Makes a rule out of plain choices.</summary>
internal static class PlainRule
{
    /// <summary>Two letters of each day of the week, as rules write them, Sunday first.</summary>
    public static readonly IReadOnlyList<string> Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>'Every second Tuesday but not in August', 'first Thursday'.</summary>
    /// <param name="rhythm">Weeks or months.</param>
    /// <param name="every">Every how many of them.</param>
    /// <param name="days">Days of the week, by their two letters.</param>
    /// <param name="which">Which of that day in the month: 1 to 4, or -1 for the last.</param>
    /// <param name="notIn">Months in which there is none.</param>
    public static string Of(Rhythm rhythm, int every, IReadOnlyCollection<string> days, int which, IReadOnlyCollection<int> notIn)
    {
        var parts = new List<string> { rhythm is Rhythm.Monthly ? "FREQ=MONTHLY" : "FREQ=WEEKLY" };
        if (every > 1) parts.Add(string.Create(CultureInfo.InvariantCulture, $"INTERVAL={every}"));
        var place = rhythm is Rhythm.Monthly ? which.ToString(CultureInfo.InvariantCulture) : "";
        parts.Add("BYDAY=" + string.Join(',', Days.Where(days.Contains).Select(d => place + d)));
        if (notIn.Count > 0) parts.Add("BYMONTH=" + string.Join(',', Enumerable.Range(1, 12).Where(m => !notIn.Contains(m))));
        return string.Join(';', parts);
    }

    /// <summary>The rule that was written out, or null where it is none, or comes round more than once a day.</summary>
    public static string? Own(string? text)
    {
        try
        {
            var rule = Recurrence.Parse(text ?? "");
            return rule.Frequency < Frequency.Daily || rule.Text.Contains("BYHOUR", StringComparison.Ordinal)
                || rule.Text.Contains("BYMINUTE", StringComparison.Ordinal) || rule.Text.Contains("BYSECOND", StringComparison.Ordinal) ? null : rule.Text;
        }
        catch (RecurrenceException)
        {
            return null;
        }
    }
}
