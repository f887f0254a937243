using System.Globalization;

namespace Commonweal.Standards.ICalendar;

/// <summary>What each part of a rule may hold (RFC 5545 §3.3.10).</summary>
internal static class RecurrenceParts
{
    private static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    private static readonly Dictionary<string, (int Least, int Most, bool Negative)> Numbers = new(StringComparer.Ordinal)
    {
        ["BYSECOND"] = (0, 60, false),
        ["BYMINUTE"] = (0, 59, false),
        ["BYHOUR"] = (0, 23, false),
        ["BYMONTHDAY"] = (1, 31, true),
        ["BYYEARDAY"] = (1, 366, true),
        ["BYWEEKNO"] = (1, 53, true),
        ["BYMONTH"] = (1, 12, false),
        ["BYSETPOS"] = (1, 366, true),
        ["COUNT"] = (1, 100_000, false),
        ["INTERVAL"] = (1, 10_000, false),
    };

    internal static bool IsKnown(string name) => name is "FREQ" or "UNTIL" or "BYDAY" or "WKST" || Numbers.ContainsKey(name);

    internal static void Check(string name, string value, string part)
    {
        var right = name switch
        {
            "FREQ" => Enum.TryParse<Frequency>(value, ignoreCase: true, out _) && char.IsAsciiLetter(value[0]),
            "UNTIL" => RecurrenceEnd.Parse(value) is { Moment.Year: > 0 },
            "WKST" => Days.Contains(value, StringComparer.Ordinal),
            "BYDAY" => value.Split(',').All(IsDay),
            "COUNT" or "INTERVAL" => IsNumber(value, Numbers[name]),
            _ => value.Split(',').All(v => IsNumber(v, Numbers[name])),
        };
        if (!right) throw new RecurrenceException(part, $"'{part}' is out of what the format allows.");
    }

    internal static void CheckTogether(Frequency frequency, Dictionary<string, string> parts)
    {
        Refuse(parts.ContainsKey("COUNT") && parts.ContainsKey("UNTIL"), "COUNT", "a rule ends by number or by date, not by both.");
        Refuse(parts.ContainsKey("BYWEEKNO") && frequency != Frequency.Yearly, "BYWEEKNO", "weeks are numbered in a year: FREQ=YEARLY.");
        Refuse(parts.ContainsKey("BYYEARDAY") && frequency is (Frequency.Daily or Frequency.Weekly or Frequency.Monthly), "BYYEARDAY", "days of the year do not go with this frequency.");
        Refuse(parts.ContainsKey("BYMONTHDAY") && frequency == Frequency.Weekly, "BYMONTHDAY", "days of the month do not go with weeks.");
        Refuse(parts.TryGetValue("BYDAY", out var days) && days.Any(char.IsAsciiDigit)
            && (frequency is not (Frequency.Monthly or Frequency.Yearly) || parts.ContainsKey("BYWEEKNO")), "BYDAY", "the first, second or last day of a kind is one of a month or a year.");
        Refuse(parts.ContainsKey("BYSETPOS") && !parts.Keys.Any(k => k is not "BYSETPOS" && k.StartsWith("BY", StringComparison.Ordinal)), "BYSETPOS", "a place in the set needs a set.");
    }

    private static void Refuse(bool wrong, string name, string why)
    {
        if (wrong) throw new RecurrenceException(name, $"{name}: {why}");
    }

    private static bool IsDay(string text)
        => text.Length >= 2 && Days.Contains(text[^2..], StringComparer.Ordinal) && (text.Length == 2 || IsNumber(text[..^2], (1, 53, true)));

    private static bool IsNumber(string text, (int Least, int Most, bool Negative) bounds)
        => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
           && (bounds.Negative || number >= 0) && Math.Abs(number) >= bounds.Least && Math.Abs(number) <= bounds.Most;
}
