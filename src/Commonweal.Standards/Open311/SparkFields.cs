using System.Globalization;

namespace Commonweal.Standards.Open311;

/// <summary>Reads the fields of one element and notes what is missing or wrong.</summary>
internal sealed class SparkFields(SparkElement element, List<GeoReportFailure> failures)
{
    public static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static DateTimeOffset? Moment(string text) => W3cDateTime.TryParse(text, out var moment) ? moment : null;

    public string? Text(string name) => Find(name)?.Text;

    public string Required(string name) => Text(name) ?? Missing<string>(name) ?? string.Empty;

    public T Word<T>(string name, Func<string, T?> read)
        where T : struct =>
        Text(name) is { } word && read(word) is { } value ? value : Missing<T>(name);

    public bool Flag(string name) => Text(name) is { } word && bool.TryParse(word, out var flag) ? flag : Missing<bool>(name);

    public decimal? Number(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : Missing<decimal?>(name);
    }

    public DateTimeOffset? Date(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        return Moment(text) ?? Missing<DateTimeOffset?>(name);
    }

    public IReadOnlyList<T> List<T>(string name, Func<SparkFields, T> read) =>
        [.. (Find(name)?.Children ?? []).Select(child => read(new SparkFields(child, failures)))];

    public IReadOnlyList<string> Texts(string name) =>
        [.. (Find(name)?.Children ?? []).Select(child => child.Text).OfType<string>()];

    private SparkElement? Find(string name) =>
        element.Children.FirstOrDefault(child => string.Equals(child.Name, name, StringComparison.Ordinal));

    private T Missing<T>(string name)
    {
        failures.Add(new(GeoReportProblem.DocumentInvalid, name));
        return default!;
    }
}
