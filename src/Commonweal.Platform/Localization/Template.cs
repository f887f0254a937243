using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Commonweal.Platform.Localization;

/// <summary>A text with named places, <c>Answered by {date}</c>, cut up once and filled many times.</summary>
internal sealed partial class Template
{
    private readonly string[] literals;
    private readonly string[] names;

    public Template(string text)
    {
        var places = Place().Matches(text);
        names = [.. places.Select(place => place.Groups["name"].Value)];
        literals = new string[names.Length + 1];
        var at = 0;
        for (var i = 0; i < names.Length; i++)
        {
            literals[i] = text[at..places[i].Index];
            at = places[i].Index + places[i].Length;
        }

        literals[^1] = text[at..];
    }

    public IReadOnlyList<string> Names => names;

    /// <summary>The whole text where it has no places, else null.</summary>
    public string? Plain => names.Length == 0 ? literals[0] : null;

    /// <summary>Fills the places; one that no value is given for stays as written and is told to <paramref name="onMissing"/>.</summary>
    public string Fill(ReadOnlySpan<(string Name, object? Value)> values, CultureInfo culture, bool rightToLeft, Action<string> onMissing)
    {
        var text = new StringBuilder(literals[0]);
        for (var i = 0; i < names.Length; i++)
        {
            text.Append(Value(names[i], values, culture, rightToLeft, onMissing)).Append(literals[i + 1]);
        }

        return text.ToString();
    }

    private static string Value(string name, ReadOnlySpan<(string Name, object? Value)> values, CultureInfo culture, bool rightToLeft, Action<string> onMissing)
    {
        foreach (var (given, value) in values)
        {
            if (string.Equals(given, name, StringComparison.Ordinal))
                return Bidi.Isolate(Shown(value, culture), rightToLeft);
        }

        onMissing(name);
        return "{" + name + "}";
    }

    private static string Shown(object? value, CultureInfo culture) => value switch
    {
        null => "",
        string text => text,
        sbyte or byte or short or ushort or int or uint or long or ulong => ((IFormattable)value).ToString("N0", culture),
        DateOnly day => day.ToString("D", culture),
        IFormattable formattable => formattable.ToString(null, culture),
        _ => value.ToString() ?? "",
    };

    [GeneratedRegex(@"\{(?<name>[a-z][A-Za-z0-9]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
