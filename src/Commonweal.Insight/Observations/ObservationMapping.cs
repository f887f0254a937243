using System.Text.Json;
using System.Text.Json.Serialization;
using Commonweal.Platform.Localization;

namespace Commonweal.Insight.Observations;

/// <summary>Which column of somebody's table means what.</summary>
internal sealed record ObservationMapping
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Short stable key of the source.</summary>
    public required string Source { get; init; }

    /// <summary>Name of the source by language.</summary>
    public required Dictionary<string, string> Title { get; init; }

    /// <summary>Whose data it is.</summary>
    public required string Credit { get; init; }

    /// <summary>Columns that together tell one record from every other.</summary>
    public required IReadOnlyList<string> Id { get; init; }

    public required MappedDate Date { get; init; }

    /// <summary>Column of the district's code.</summary>
    public required string District { get; init; }

    /// <summary>Column of the category.</summary>
    public required string Category { get; init; }

    /// <summary>How categories are called on pages, by language; one without an entry is shown as the table writes it.</summary>
    public Dictionary<string, Dictionary<string, string>> Categories { get; init; } = [];

    [JsonIgnore] public MultilingualText Name => MultilingualText.Of([.. Title.Select(t => (t.Key, t.Value))]);

    [JsonIgnore] public Dictionary<string, MultilingualText> CategoryNames
        => Categories.ToDictionary(c => c.Key, c => MultilingualText.Of([.. c.Value.Select(t => (t.Key, t.Value))]), StringComparer.Ordinal);

    [JsonIgnore] public IEnumerable<string> Columns => [.. Id, Date.Column, District, Category];

    /// <summary>Reads a mapping file.</summary>
    /// <exception cref="ImportRefused">The file is not a mapping; the message says what and where.</exception>
    public static ObservationMapping Read(string json, string file)
    {
        try
        {
            var mapping = JsonSerializer.Deserialize<ObservationMapping>(json, Options)!;
            if (mapping.Source.Length is 0 or > 40 || mapping.Id.Count == 0)
                throw new ImportRefused($"{file}: 'source' needs 1 to 40 letters and 'id' at least one column.");
            return mapping;
        }
        catch (JsonException exception)
        {
            throw new ImportRefused($"{file}, line {exception.LineNumber + 1}: this is not a mapping file: {exception.Message}");
        }
    }
}

/// <summary>The column of the date and how it is written, as .NET's custom date formats say it: <c>MM/dd/yyyy</c>.</summary>
internal sealed record MappedDate(string Column, string Format);

/// <summary>Nothing was imported, and the message says what must be mended.</summary>
internal sealed class ImportRefused(string message) : Exception(message);
