using System.Globalization;

namespace Commonweal.Standards.ICalendar;

/// <summary>How often a rule comes round.</summary>
public enum Frequency
{
    /// <summary>Every second.</summary>
    Secondly,
    /// <summary>Every minute.</summary>
    Minutely,
    /// <summary>Every hour.</summary>
    Hourly,
    /// <summary>Every day.</summary>
    Daily,
    /// <summary>Every week.</summary>
    Weekly,
    /// <summary>Every month.</summary>
    Monthly,
    /// <summary>Every year.</summary>
    Yearly,
}

/// <summary>
/// A recurrence rule (RFC 5545 §3.3.10), checked: <c>FREQ=MONTHLY;BYDAY=1TH</c> is the first Thursday of each month.
/// Which days it gives is asked of <see cref="RecurrenceSet"/>, which knows where it begins and in which time zone.
/// </summary>
public sealed class Recurrence
{
    private Recurrence(string text, Frequency frequency, int? count, RecurrenceEnd? until, string endless)
        => (Text, Frequency, Count, Until, Endless) = (text, frequency, count, until, endless);

    /// <summary>The rule as it was written, in capitals and without <c>RRULE:</c>.</summary>
    public string Text { get; }

    /// <summary>How often it comes round.</summary>
    public Frequency Frequency { get; }

    /// <summary>After how many occurrences it ends, the first counted; null where it does not end by number.</summary>
    public int? Count { get; }

    /// <summary>With which moment it ends, that moment included; null where it does not end by date.</summary>
    public RecurrenceEnd? Until { get; }

    /// <summary>The rule without its end.</summary>
    internal string Endless { get; }

    /// <summary>Reads a rule.</summary>
    /// <param name="text">The rule, with or without <c>RRULE:</c>; at most 500 characters.</param>
    /// <exception cref="RecurrenceException">It is no rule; says which part is wrong.</exception>
    public static Recurrence Parse(string text)
    {
        var rule = text.Trim().ToUpperInvariant();
        if (rule.StartsWith("RRULE:", StringComparison.Ordinal)) rule = rule[6..];
        if (rule.Length is 0 or > 500) throw new RecurrenceException(rule.Length == 0 ? "" : rule[..40], "A rule has 1 to 500 characters.");
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in rule.Split(';'))
        {
            if (part.Split('=') is not [var name, { Length: > 0 } value] || !RecurrenceParts.IsKnown(name)) throw new RecurrenceException(part, $"'{part}' is no part of a rule.");
            if (!parts.TryAdd(name, value)) throw new RecurrenceException(part, $"'{name}' is there twice.");
            RecurrenceParts.Check(name, value, part);
        }
        if (!parts.TryGetValue("FREQ", out var often)) throw new RecurrenceException(rule, "A rule needs FREQ.");
        var frequency = Enum.Parse<Frequency>(often, ignoreCase: true);
        RecurrenceParts.CheckTogether(frequency, parts);
        var endless = string.Join(';', parts.Where(p => p.Key is not "COUNT" and not "UNTIL").Select(p => $"{p.Key}={p.Value}"));
        return new Recurrence(
            rule, frequency,
            parts.TryGetValue("COUNT", out var count) ? int.Parse(count, CultureInfo.InvariantCulture) : null,
            parts.TryGetValue("UNTIL", out var until) ? RecurrenceEnd.Parse(until) : null,
            endless);
    }

    /// <summary>The same rule, ending with a moment instead of as it did.</summary>
    public Recurrence EndingWith(RecurrenceEnd end) => new($"{Endless};UNTIL={end}", Frequency, null, end, Endless);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
