using System.Collections.Frozen;

namespace Commonweal.Platform.Localization;

/// <summary>How one language counts: the plural category of every number, by the rules of CLDR.</summary>
public sealed class PluralRules
{
    private static readonly FrozenDictionary<string, PluralRules> Cardinals = Read(PluralRuleTable.Cardinal);
    private static readonly FrozenDictionary<string, PluralRules> Ordinals = Read(PluralRuleTable.Ordinal);

    private readonly PluralRule[] rules;

    private PluralRules(PluralRule[] rules)
    {
        this.rules = rules;
        Categories = [.. rules.Select(rule => rule.Category), PluralCategory.Other];
    }

    /// <summary>The categories the language has, in CLDR's order: the order of a catalogue's plural forms.</summary>
    public IReadOnlyList<PluralCategory> Categories { get; }

    /// <summary>How the language counts things: one day, two days. An unknown language has one form.</summary>
    public static PluralRules Cardinal(string language) => Find(Cardinals, language);

    /// <summary>How the language numbers things: the first, the second. An unknown language has one form.</summary>
    public static PluralRules Ordinal(string language) => Find(Ordinals, language);

    /// <summary>The category of a number.</summary>
    public PluralCategory Of(in PluralOperands number)
    {
        foreach (var rule in rules)
        {
            if (rule.Holds(number))
                return rule.Category;
        }

        return PluralCategory.Other;
    }

    /// <summary>The category of a whole number.</summary>
    public PluralCategory Of(long number) => Of(PluralOperands.Of(number));

    /// <summary>Which of the language's plural forms a whole number takes: an index into <see cref="Categories"/>.</summary>
    public int FormOf(long number)
    {
        var operands = PluralOperands.Of(number);
        var form = Array.FindIndex(rules, rule => rule.Holds(operands));
        return form < 0 ? rules.Length : form;
    }

    private static PluralRules Find(FrozenDictionary<string, PluralRules> table, string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            if (table.TryGetValue(tag, out var found))
                return found;
        }

        return table["und"];
    }

    private static FrozenDictionary<string, PluralRules> Read((string Languages, string Rules)[] table) =>
        table.SelectMany(row =>
            {
                var counting = new PluralRules([.. row.Rules.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(PluralRule.Parse)]);
                return row.Languages.Split(' ').Select(language => KeyValuePair.Create(language, counting));
            })
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
