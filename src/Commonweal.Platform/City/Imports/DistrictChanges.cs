namespace Commonweal.Platform.City.Imports;

/// <summary>What a new list of districts changes, by code.</summary>
internal sealed record DistrictChanges(
    IReadOnlyList<string> Added, IReadOnlyList<string> Redrawn, IReadOnlyList<string> Renamed, IReadOnlyList<string> Retired)
{
    internal bool IsEmpty => Added.Count + Redrawn.Count + Renamed.Count + Retired.Count == 0;

    /// <summary>
    /// Brings the stored districts to the new list. A file has one name a district: it is the name in the city's first
    /// language, and what others translated stays. Districts the file leaves out are retired, for what was told there keeps its place.
    /// </summary>
    internal static DistrictChanges Apply(IReadOnlyList<DistrictOutline> outlines, ICollection<District> stored, string language, bool retire, Action<District> add)
    {
        List<string> added = [], redrawn = [], renamed = [], retired = [];
        var known = stored.ToDictionary(d => d.Code, StringComparer.Ordinal);
        foreach (var outline in outlines)
        {
            if (!known.TryGetValue(outline.Code, out var district))
            {
                add(new District { Code = outline.Code, Name = Localization.MultilingualText.Of((language, outline.Name)), Outline = outline.GeoJson });
                added.Add(outline.Code);
                continue;
            }
            if (district.Retired) added.Add(outline.Code);
            if (district.Outline != outline.GeoJson) redrawn.Add(outline.Code);
            if (outline.Name != outline.Code && district.Name.Languages.GetValueOrDefault(language)?.Text != outline.Name)
            {
                district.Name = district.Name.Write(language, outline.Name);
                renamed.Add(outline.Code);
            }
            district.Retired = false;
            district.Outline = outline.GeoJson;
        }
        var kept = outlines.Select(o => o.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var district in stored.Where(d => retire && !d.Retired && !kept.Contains(d.Code)).ToList())
        {
            district.Retired = true;
            retired.Add(district.Code);
        }
        return new(added, redrawn, renamed, retired);
    }
}
