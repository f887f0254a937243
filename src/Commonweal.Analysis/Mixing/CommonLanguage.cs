namespace Commonweal.Analysis.Mixing;

/// <summary>How many at each table speak each language; whoever does not speak the one most speak costs.</summary>
internal sealed class CommonLanguage
{
    private readonly int[][] spokenBy;
    private readonly int languages;
    private readonly int[] count;
    private readonly int[] most;
    private readonly int[] changed;

    public CommonLanguage(FieldValues languages, IReadOnlyList<int[]> tables)
    {
        (spokenBy, this.languages) = (languages.OfPerson, languages.Count);
        (count, most) = (new int[tables.Count * this.languages], new int[tables.Count]);
        changed = new int[this.languages];
        for (var table = 0; table < tables.Count; table++)
        {
            foreach (var language in tables[table].SelectMany(person => spokenBy[person]))
                count[(table * this.languages) + language]++;
            most[table] = Most(table);
        }
    }

    /// <summary>How many at a table speak the language most of them speak.</summary>
    public int Speakers(int table) => most[table];

    /// <summary>By how many people without the common language an exchange changes the plan.</summary>
    public int Delta(int tableA, int tableB, ReadOnlySpan<int> fromA, ReadOnlySpan<int> fromB)
    {
        if (fromA.Length == 1 && fromB.Length == 1 && spokenBy[fromA[0]].AsSpan().SequenceEqual(spokenBy[fromB[0]]))
            return 0;
        Array.Clear(changed);
        Add(fromA, -1);
        Add(fromB, 1);
        var (a, b, mostA, mostB) = (tableA * languages, tableB * languages, 0, 0);
        for (var language = 0; language < languages; language++)
        {
            mostA = Math.Max(mostA, count[a + language] + changed[language]);
            mostB = Math.Max(mostB, count[b + language] - changed[language]);
        }

        return most[tableA] + most[tableB] - mostA - mostB;
    }

    public void Exchange(int tableA, int tableB, ReadOnlySpan<int> fromA, ReadOnlySpan<int> fromB)
    {
        Array.Clear(changed);
        Add(fromA, -1);
        Add(fromB, 1);
        for (var language = 0; language < languages; language++)
        {
            count[(tableA * languages) + language] += changed[language];
            count[(tableB * languages) + language] -= changed[language];
        }

        (most[tableA], most[tableB]) = (Most(tableA), Most(tableB));
    }

    private int Most(int table) => count.AsSpan(table * languages, languages).ToArray().DefaultIfEmpty(0).Max();

    private void Add(ReadOnlySpan<int> people, int sign)
    {
        foreach (var person in people)
        {
            foreach (var language in spokenBy[person])
                changed[language] += sign;
        }
    }
}
