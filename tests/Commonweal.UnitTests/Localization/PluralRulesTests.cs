using System.Globalization;
using System.Text.Json;
using Commonweal.Platform.Localization;

namespace Commonweal.UnitTests.Localization;

public class PluralRulesTests
{
    [Theory]
    [InlineData("plurals.json", "plurals-type-cardinal", 224, 5_000)]
    [InlineData("ordinals.json", "plurals-type-ordinal", 108, 1_500)]
    public void Of_EveryLanguageAndSampleOfCldr_IsTheCategory(string file, string table, int languages, int atLeast)
    {
        using var data = JsonDocument.Parse(ReferenceData.Text("cldr/" + file));
        var all = data.RootElement.GetProperty("supplemental").GetProperty(table).EnumerateObject().ToList();
        Assert.Equal(languages, all.Count);
        var samples = 0;
        foreach (var language in all)
        {
            var rules = languages == 224 ? PluralRules.Cardinal(language.Name) : PluralRules.Ordinal(language.Name);
            var categories = language.Value.EnumerateObject()
                .ToDictionary(rule => Enum.Parse<PluralCategory>(rule.Name["pluralRule-count-".Length..], ignoreCase: true), rule => rule.Value.GetString()!);
            Assert.Equal(categories.Keys.Order(), rules.Categories);
            foreach (var (category, rule) in categories)
            {
                foreach (var sample in Samples(rule))
                {
                    samples++;
                    Assert.True(category == rules.Of(PluralOperands.Parse(sample)), $"{language.Name}: {sample} is {category}, not {rules.Of(PluralOperands.Parse(sample))}");
                }
            }
        }

        Assert.True(samples >= atLeast, $"only {samples} samples were read");
    }

    [Fact]
    public void FormOf_FollowsTheOrderOfCategories()
    {
        var arabic = PluralRules.Cardinal("ar");
        Assert.Equal([0, 1, 2, 3, 4, 5], new long[] { 0, 1, 2, 3, 11, 100 }.Select(arabic.FormOf));
        Assert.Equal([0, 0, 2, 1], new long[] { 0, 1, 2, 1_000_000 }.Select(PluralRules.Cardinal("fr").FormOf));
        Assert.Equal(1, arabic.FormOf(-1));
    }

    [Fact]
    public void Cardinal_RegionOrUnknown_FallsBack()
    {
        Assert.Equal(6, PluralRules.Cardinal("ar-EG").Categories.Count);
        Assert.NotEqual(PluralRules.Cardinal("pt").Of(0), PluralRules.Cardinal("pt-PT").Of(0));
        Assert.Equal([PluralCategory.Other], PluralRules.Cardinal("xx").Categories);
    }

    // "1, 3~5, 0.1~0.3, 1c6, …": a range counts in steps of its last written digit.
    private static IEnumerable<string> Samples(string rule)
    {
        foreach (var item in rule.Split('@').Skip(1).SelectMany(part => part[part.IndexOf(' ', StringComparison.Ordinal)..].Split(',')).Select(item => item.Trim()))
        {
            if (item is "" or "…")
                continue;
            var ends = item.Split('~');
            if (ends.Length == 1)
            {
                yield return item;
                continue;
            }

            var places = ends[0].Contains('.', StringComparison.Ordinal) ? ends[0].Length - 1 - ends[0].IndexOf('.', StringComparison.Ordinal) : 0;
            var step = 1m;
            for (var i = 0; i < places; i++)
                step /= 10;
            for (var value = decimal.Parse(ends[0], CultureInfo.InvariantCulture); value <= decimal.Parse(ends[1], CultureInfo.InvariantCulture); value += step)
                yield return value.ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }
    }
}
