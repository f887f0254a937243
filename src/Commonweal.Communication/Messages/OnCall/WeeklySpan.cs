using System.Globalization;
using System.Text.RegularExpressions;

namespace Commonweal.Communication.Messages.OnCall;

/// <summary>Hours of a usual week.</summary>
/// <param name="Weekday">The day on which they begin; 0 is Monday.</param>
/// <param name="From">Minutes after midnight.</param>
/// <param name="Until">Minutes after the same midnight; beyond 1440 on the next day.</param>
internal readonly partial record struct WeeklySpan(int Weekday, int From, int Until)
{
    public const int Day = 24 * 60, MostOfADay = 6;

    private static readonly char[] Between = [',', '،', ';', '؛', '\n'];

    /// <summary>As it is stored.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Weekday} {From} {Until}");

    /// <summary>As it was stored.</summary>
    public static WeeklySpan Read(string stored)
    {
        var parts = stored.Split(' ');
        return new(Number(parts[0]), Number(parts[1]), Number(parts[2]));
    }

    public static int WeekdayOf(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    /// <summary>A line as a person types it, such as <c>09:00-12:00, 22:00-06:00</c>; null where it cannot be understood.</summary>
    public static IReadOnlyList<WeeklySpan>? Typed(int weekday, string? line)
    {
        var spans = new List<WeeklySpan>();
        foreach (var part in (line ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Hours().Match(part) is not { Success: true } match) return null;
            var (from, until) = (Minutes(match, "h1", "m1"), Minutes(match, "h2", "m2"));
            // From nine to nine is nothing, or a day and a night: whoever means it writes 00:00-24:00.
            if (from is null or Day || until is null || from == until) return null;
            spans.Add(new(weekday, from.Value, until.Value < from.Value ? until.Value + Day : until.Value));
        }
        return spans.Count > MostOfADay ? null : [.. spans.Distinct().OrderBy(s => s.From)];
    }

    /// <summary>As a person types it.</summary>
    public static string Line(IEnumerable<WeeklySpan> spans) => string.Join(", ", spans.OrderBy(s => s.From).Select(s => $"{Face(s.From)}-{Face(s.Until > Day ? s.Until - Day : s.Until)}"));

    private static string Face(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static int? Minutes(Match match, string hours, string minutes)
    {
        var (h, m) = (Digits(match.Groups[hours].Value), Digits(match.Groups[minutes].Value));
        return m > 59 || h > 24 || (h == 24 && m > 0) ? null : h * 60 + m;
    }

    // Digits of any script: Arabic keyboards have their own.
    private static int Digits(string text) => text.Aggregate(0, (sum, digit) => sum * 10 + (int)char.GetNumericValue(digit));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<h1>\d{1,2})[:.h](?<m1>\d{2})\s*[-–—]\s*(?<h2>\d{1,2})[:.h](?<m2>\d{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hours();
}
