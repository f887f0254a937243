using System.Globalization;

namespace Commonweal.Standards.Pabulib;

/// <summary>Reads what ballots say. Most ballots of a city are written alike: each way of writing is read once.</summary>
internal sealed class PabulibChoices(IReadOnlyCollection<string> projects, Func<string, PabulibException> fault)
{
    private readonly Dictionary<string, string> ids = projects.ToDictionary(id => id, StringComparer.Ordinal);
    private readonly Dictionary<string, PabulibChoice> approvals = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Vote, string Points), PabulibChoice> weighted = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    internal PabulibChoice Of(string vote, string? points)
    {
        if (points is null) return approvals.TryGetValue(vote, out var known) ? known : approvals[vote] = Read(vote, null);
        return weighted.TryGetValue((vote, points), out var same) ? same : weighted[(vote, points)] = Read(vote, points);
    }

    private PabulibChoice Read(string vote, string? points)
    {
        var text = vote.AsSpan().Trim();
        var named = text.IsEmpty ? [] : new string[text.Count(',') + 1];
        var bySpan = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        seen.Clear();
        for (var at = 0; at < named.Length; at++)
        {
            var length = text.IndexOf(',') is >= 0 and var comma ? comma : text.Length;
            if (!bySpan.TryGetValue(text[..length].Trim(), out var id)) throw fault($"the ballot names {PabulibException.Quote(text[..length].Trim().ToString())}, which is no project of the file.");
            if (!seen.Add(id)) throw fault($"the ballot names the project {PabulibException.Quote(id)} twice.");
            named[at] = id;
            if (length < text.Length) text = text[(length + 1)..];
        }

        return new PabulibChoice(named, points is null ? null : Given(points, named.Length));
    }

    private decimal[] Given(string points, int expected)
    {
        var written = string.IsNullOrWhiteSpace(points) ? [] : points.Split(',');
        if (written.Length != expected)
            throw fault(string.Create(CultureInfo.InvariantCulture, $"the ballot names {expected} projects and {written.Length} points."));
        return Array.ConvertAll(written, text =>
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var given)
                ? given
                : throw fault($"'points' holds {PabulibException.Quote(text)}, which is not a number from 0 on."));
    }
}
