namespace Commonweal.Standards.ICalendar;

/// <summary>A text is no recurrence rule as RFC 5545 §3.3.10 has it.</summary>
public sealed class RecurrenceException : FormatException
{
    /// <summary>A fault in one part of a rule.</summary>
    /// <param name="part">The part that is wrong, as it was written, such as <c>BYDAY=8MO</c>.</param>
    /// <param name="message">What is wrong with it, in English.</param>
    public RecurrenceException(string part, string message) : base(message) => Part = part;

    /// <summary>The part that is wrong, as it was written.</summary>
    public string Part { get; }
}
