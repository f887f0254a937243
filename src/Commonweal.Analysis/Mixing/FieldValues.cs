using System.Globalization;

namespace Commonweal.Analysis.Mixing;

/// <summary>Texts as numbers: the values of all fields share one numbering, and each person has a list of them.</summary>
internal sealed class FieldValues
{
    private FieldValues(int fields, int[][] ofPerson, int count) => (Fields, OfPerson, Count) = (fields, ofPerson, count);

    /// <summary>How many fields there are.</summary>
    public int Fields { get; }

    /// <summary>How many values all fields have together.</summary>
    public int Count { get; }

    /// <summary>By person, the numbers of the values: one a field, in the order of the fields.</summary>
    public int[][] OfPerson { get; }

    public static FieldValues Of(int people, IReadOnlyList<IReadOnlyList<string>> fields)
    {
        var numbers = new Dictionary<(int Field, string Value), int>();
        foreach (var field in fields)
            Demand(field.Count == people, $"A field has {field.Count} values for {people} people.", nameof(fields));
        var ofPerson = Enumerable.Range(0, people)
            .Select(person => Enumerable.Range(0, fields.Count).Select(field => Number(numbers, (field, fields[field][person]))).ToArray());
        int[][] all = [.. ofPerson];
        return new FieldValues(fields.Count, all, numbers.Count);
    }

    public static FieldValues OfLanguages(int people, IReadOnlyList<IReadOnlyCollection<string>> languages)
    {
        Demand(languages.Count == people, $"Languages are given of {languages.Count} people, not of {people}.", nameof(languages));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int[][] all = [.. languages.Select(spoken => spoken.Distinct(StringComparer.Ordinal).Select(language => Number(numbers, language)).ToArray())];
        var silent = Array.FindIndex(all, spoken => spoken.Length == 0);
        Demand(silent < 0, $"Person {silent} has no language.", nameof(languages));
        return new FieldValues(1, all, numbers.Count);
    }

    /// <summary>How many of some people have the value most of them have.</summary>
    public int MostShared(IEnumerable<int> people) =>
        people.SelectMany(person => OfPerson[person]).CountBy(value => value).Select(value => value.Value).DefaultIfEmpty(0).Max();

    private static int Number<T>(Dictionary<T, int> numbers, T value)
        where T : notnull
    {
        if (!numbers.TryGetValue(value, out var number))
            numbers[value] = number = numbers.Count;
        return number;
    }

    private static void Demand(bool fulfilled, FormattableString otherwise, string name)
    {
        if (!fulfilled)
            throw new ArgumentException(otherwise.ToString(CultureInfo.InvariantCulture), name);
    }
}
