using Commonweal.Platform.Localization;

namespace Commonweal.Platform.City.Imports;

/// <summary>Says what an import changes, in the terminal and on the page.</summary>
internal static class ImportSentences
{
    internal static IEnumerable<string> Of(DistrictChanges changes, Texts texts)
    {
        if (changes.IsEmpty) yield return texts["imports.sameDistricts"];
        if (changes.Added.Count > 0) yield return texts.Count("imports.added", changes.Added.Count);
        var changed = changes.Redrawn.Union(changes.Renamed, StringComparer.Ordinal).Count();
        if (changed > 0) yield return texts.Count("imports.changed", changed);
        if (changes.Retired.Count > 0) yield return texts.Count("imports.retired", changes.Retired.Count);
    }

    internal static IEnumerable<string> Of(CityImport result, Texts texts)
        => result.ChangedNothing ? [texts["imports.nothingNew"], .. Left(result, texts)]
            : [.. result.Districts.IsEmpty ? [] : Of(result.Districts, texts), .. result.Counts > 0 ? [texts.Count("imports.counts", result.Counts)] : Array.Empty<string>(), .. Left(result, texts)];

    private static IEnumerable<string> Left(CityImport result, Texts texts)
        => result.Left.Count > 0 ? [texts["imports.left", ("columns", string.Join(", ", result.Left))]] : [];
}
