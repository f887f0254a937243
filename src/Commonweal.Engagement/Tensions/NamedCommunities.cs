using System.Globalization;
using Commonweal.Engagement.Communities;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Tensions;

/// <summary>Notices where the name of a community the city knows stands in what happened: an entry tells of events, not of who is to blame.</summary>
internal sealed class NamedCommunities(CommonwealDb db)
{
    private const int ShortestName = 4;

    /// <summary>The names that stand in a text.</summary>
    public async Task<IReadOnlyList<string>> InAsync(string text, CancellationToken stop)
    {
        var names = await db.Set<Community>().AsNoTracking().Select(c => c.Name).ToListAsync(stop);
        return In(text, names.SelectMany(n => n.Languages.Values.Select(v => v.Text)));
    }

    /// <summary>The names that stand in a text as whole words, case and accents aside.</summary>
    internal static IReadOnlyList<string> In(string text, IEnumerable<string> names)
        => [.. names.Where(n => n.Length >= ShortestName && Holds(text, n)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    private static bool Holds(string text, string name)
    {
        var at = CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, name, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace, out var length);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]));
    }
}
