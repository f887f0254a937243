using Commonweal.Engagement.Concerns.Demo;

namespace Commonweal.Benchmarks.Filling;

/// <summary>What people write, in three languages: sentences that return and streets that do not.</summary>
/// <param name="concerns">How many concerns there are; a street has about a hundred, in a town as in a metropolis.</param>
internal sealed class SpokenWords(int concerns)
{
    /// <summary>A word of nearly every concern in English.</summary>
    internal const string Everyday = "the";

    /// <summary>A word of every tenth concern or so, two that are frequent but never meet, and one nobody writes.</summary>
    internal const string Frequent = "children", FrequentApart = "school fontaine", Arabic = "المدرسة", Absent = "xylophonist";

    private static readonly string[] Syllables = ["ka", "lo", "mi", "ru", "ste", "von", "dal", "per", "qui", "zan", "bre", "fio", "gul", "hem", "jas", "nor", "tos", "wex", "yan", "cid"];
    private static readonly ILookup<string, Said> ByLanguage = RivermeetWords.All.ToLookup(s => s.Language);
    private readonly int streets = Math.Max(10, concerns / 100);

    internal string Street(int number)
    {
        var name = "";
        for (var rest = number + 4000; rest > 0; rest /= Syllables.Length) name += Syllables[rest % Syllables.Length];
        return string.Concat(name[..1].ToUpperInvariant(), name.AsSpan(1), "street");
    }

    /// <summary>A text and its language.</summary>
    internal (string Language, string Words) Tell(Random chance)
    {
        var first = RivermeetWords.All[chance.Next(RivermeetWords.All.Count)];
        var others = ByLanguage[first.Language].ToList();
        var second = chance.Next(3) == 0 ? " " + others[chance.Next(others.Count)].Words : "";
        return (first.Language, $"{first.Words} {Street(chance.Next(streets))} {chance.Next(1, 200)}.{second}");
    }

    /// <summary>What the city did, in the same language.</summary>
    internal string Answer(string language, Random chance)
    {
        var possible = ByLanguage[language].ToList();
        return possible[chance.Next(possible.Count)].Answer;
    }
}
