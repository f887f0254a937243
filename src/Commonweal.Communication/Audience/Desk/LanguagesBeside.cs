using Commonweal.Platform.City;

namespace Commonweal.Communication.Audience.Desk;

/// <summary>A language: how many subscribe in it, beside how many speak it.</summary>
internal sealed record LanguageBeside(string Language, long Readers, long Speakers, bool IsWritten, bool IsMissing)
{
    /// <summary>Enough speak it for something to be said of them.</summary>
    public bool IsCounted => Speakers >= LanguagesBeside.FewestSpeakers;

    public decimal? PerThousand => Speakers == 0 ? null : Math.Round(1000m * Readers / Speakers, 1);
}

/// <summary>The languages of a district whose speakers we hardly reach.</summary>
internal sealed record DistrictBeside(string DistrictCode, IReadOnlyList<string> Missing);

/// <summary>Subscribers by language beside the population that speaks it: who is missing, in the city and in each district.</summary>
internal sealed record LanguagesBeside(IReadOnlyList<LanguageBeside> Languages, IReadOnlyList<DistrictBeside> Districts)
{
    /// <summary>How the population names its groups by language: <c>language-ar</c>.</summary>
    public const string Group = "language-";

    /// <summary>The group of those who speak a language that is not counted by itself.</summary>
    public const string Other = "other";

    /// <summary>Of fewer people than this nothing is said: it would be said of persons.</summary>
    public const int FewestSpeakers = 10;

    public static LanguagesBeside Of(IReadOnlyCollection<AudienceCount> counts, IEnumerable<Population> people, IReadOnlyList<string> written)
    {
        var spoken = people.Where(p => p.Group.StartsWith(Group, StringComparison.Ordinal) && p.People > 0).Select(p => (Language: p.Group[Group.Length..], District: p.DistrictCode, People: (long)p.People)).ToList();
        if (spoken.Count == 0) return new([], []);
        var speakers = spoken.GroupBy(s => s.Language, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(s => s.People), StringComparer.Ordinal);
        var readers = counts.Where(c => c.DistrictCode == AudienceCount.WholeCity).ToDictionary(c => c.Language, c => (long)c.People, StringComparer.Ordinal);
        var (reached, all) = (readers.Values.Sum(), speakers.Values.Sum());
        var others = speakers.Keys.Except(written, StringComparer.Ordinal).OrderBy(l => l == Other).ThenByDescending(l => speakers[l]);
        var languages = written.Concat(others).Select(l => Beside(l, readers.GetValueOrDefault(l), speakers.GetValueOrDefault(l), written.Contains(l), reached, all)).ToList();
        return new(languages, InDistricts(counts, spoken, written));
    }

    private static LanguageBeside Beside(string language, long readers, long speakers, bool isWritten, long reached, long all)
        => new(language, readers, speakers, isWritten, isWritten && IsBehind(readers, speakers, reached, all));

    private static List<DistrictBeside> InDistricts(IEnumerable<AudienceCount> counts, List<(string Language, string District, long People)> spoken, IReadOnlyList<string> written)
    {
        var cells = counts.ToDictionary(c => (c.Language, c.DistrictCode), c => (long)c.People);
        // Beside those who named a district, each once: whoever named none is in no cell and must not make every cell look empty, whoever named two is one person.
        var (reached, all) = (counts.Where(c => c.DistrictCode == AudienceCount.AnyDistrict).Sum(c => (long)c.People), spoken.Sum(s => s.People));
        if (reached == 0) return [];
        return [.. spoken.Where(s => written.Contains(s.Language) && IsBehind(cells.GetValueOrDefault((s.Language, s.District)), s.People, reached, all))
            .OrderByDescending(s => s.People).GroupBy(s => s.District, StringComparer.Ordinal)
            .Select(g => new DistrictBeside(g.Key, [.. g.Select(s => s.Language)]))];
    }

    /// <summary>Fewer than half as many of its speakers as of everybody; where nobody is reached at all, nobody is reached in it either.</summary>
    private static bool IsBehind(long readers, long speakers, long reached, long all)
        => speakers >= FewestSpeakers && (reached == 0 || 2m * readers * all < (decimal)reached * speakers);
}
