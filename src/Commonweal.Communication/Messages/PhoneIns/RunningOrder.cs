using System.Globalization;

namespace Commonweal.Communication.Messages.PhoneIns;

/// <summary>A line of the running order.</summary>
/// <param name="Minutes">How long it takes.</param>
/// <param name="What">What happens.</param>
/// <param name="From">Minutes after the beginning.</param>
/// <param name="Fits">Whether it is over before the programme is.</param>
internal sealed record OrderLine(int Minutes, string What, int From, bool Fits);

/// <summary>Reads a running order of lines such as <c>5 Opening words</c> and lays it against the length of the programme. Pure.</summary>
/// <param name="Lines">The lines in order.</param>
/// <param name="Left">Minutes to spare; below zero, minutes too many.</param>
internal sealed record RunningOrder(IReadOnlyList<OrderLine> Lines, int Left)
{
    /// <summary>The order, or the number of the first line that begins with no minutes.</summary>
    public static (RunningOrder? Order, int Wrong) Read(string? typed, int length)
    {
        var lines = new List<OrderLine>();
        var (at, number) = (0, 0);
        foreach (var line in (typed ?? "").Split('\n', StringSplitOptions.TrimEntries))
        {
            number++;
            if (line.Length == 0) continue;
            var digits = line.TakeWhile(char.IsDigit).Take(4).ToArray();
            var what = line[digits.Length..].Trim();
            var minutes = digits.Aggregate(0, (sum, d) => sum * 10 + (int)char.GetNumericValue(d));
            if (digits.Length == 0 || minutes is 0 or > PhoneIn.MostMinutes || what.Length == 0) return (null, number);
            lines.Add(new(minutes, what, at, at + minutes <= length));
            at += minutes;
        }
        return (new(lines, length - at), 0);
    }

    /// <summary>Of what was checked when it was saved.</summary>
    public static RunningOrder Of(PhoneIn plan) => Read(plan.Order, plan.Minutes).Order ?? new([], plan.Minutes);

    /// <summary>What a new plan begins with: opening, message, calls, closing.</summary>
    public static string Usual(string opening, string message, string calls, string closing) => string.Create(CultureInfo.InvariantCulture, $"5 {opening}\n5 {message}\n45 {calls}\n5 {closing}");
}
