using System.Text.RegularExpressions;

namespace Commonweal.Communication.Playbook.Content;

/// <summary>What is wrong with the places of a template.</summary>
/// <param name="Kind">What.</param>
/// <param name="Name">Which place, as written.</param>
internal sealed record PlaceFault(PlaceFaultKind Kind, string Name);

internal enum PlaceFaultKind
{
    /// <summary>Nothing is known by this name.</summary>
    Unknown,
    /// <summary>The medium needs it.</summary>
    Missing,
    /// <summary>A brace without its other.</summary>
    Broken,
}

/// <summary>The places in a template that are filled when it is used: <c>{place}</c>. The names are the same in every language.</summary>
internal static partial class Placeholders
{
    public static IReadOnlyList<string> Known { get; } = ["city", "place", "day", "time", "next", "contact", "help", "link", "emergency", "first", "second", "third"];

    /// <summary>What a message in this medium must not go without.</summary>
    public static IReadOnlyList<string> Needed(Medium? medium) => medium switch
    {
        Medium.Notice or Medium.Radio => ["next"],
        Medium.Email => ["next", "contact"],
        Medium.Sms => ["city"],
        Medium.Post or Medium.Feed => ["link"],
        Medium.Alert => ["place"],
        Medium.Poster or Medium.PhoneTree => ["contact"],
        null => [],
    };

    /// <summary>Faults in a text, in order; what is missing comes last.</summary>
    public static IEnumerable<PlaceFault> Check(string text, Medium? medium)
    {
        var places = Place().Matches(text);
        var names = places.Select(p => p.Groups["name"].Value).ToList();
        foreach (var name in names.Where(n => !Known.Contains(n)).Distinct()) yield return new(PlaceFaultKind.Unknown, name);
        var rest = Place().Replace(text, "");
        if (rest.IndexOfAny(['{', '}']) is >= 0 and var at) yield return new(PlaceFaultKind.Broken, rest[at..Math.Min(rest.Length, at + 12)]);
        foreach (var name in Needed(medium).Where(n => !names.Contains(n))) yield return new(PlaceFaultKind.Missing, name);
    }

    /// <summary>The text with its places filled; one that nobody gave stays, so that it is seen.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values)
        => Place().Replace(text, place => values.GetValueOrDefault(place.Groups["name"].Value, place.Value));

    /// <summary>The known name that was meant: another case, spaces around it.</summary>
    public static string? Meant(string name) => Known.FirstOrDefault(k => string.Equals(k, name.Trim(), StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
