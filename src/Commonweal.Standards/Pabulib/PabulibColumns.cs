using System.Globalization;

namespace Commonweal.Standards.Pabulib;

/// <summary>The columns of a section and the places of those that must be there.</summary>
internal sealed class PabulibColumns
{
    internal PabulibColumns(IReadOnlyList<string> names, string first, string second, Func<string, PabulibException> fault)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!places.TryAdd(name.Trim(), places.Count)) throw fault($"there are two columns {PabulibException.Quote(name.Trim())}.");
        }

        Names = names;
        First = Place(first);
        Second = Place(second);
        Points = places.TryGetValue("points", out var points) ? points : null;

        int Place(string name) => places.TryGetValue(name, out var place) ? place : throw fault($"there is no column '{name}'.");
    }

    internal IReadOnlyList<string> Names { get; }

    internal int First { get; }

    internal int Second { get; }

    internal int? Points { get; }

    internal void Check(IReadOnlyList<string> fields, Func<string, PabulibException> fault)
    {
        if (fields.Count != Names.Count)
            throw fault(string.Create(CultureInfo.InvariantCulture, $"the section names {Names.Count} columns, this line has {fields.Count} fields."));
    }
}
