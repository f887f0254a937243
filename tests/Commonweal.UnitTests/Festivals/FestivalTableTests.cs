using Commonweal.Analysis.Festivals;

namespace Commonweal.UnitTests.Festivals;

/// <summary>Titles, greetings, notes and fasts: what a translator or a community corrects.</summary>
public sealed class FestivalTableTests
{
    private const int OneLine = 180;

    private static IEnumerable<FestivalText> Texts => FestivalCalendar.Festivals
        .SelectMany(festival => new[] { festival.Title, festival.Greeting, festival.Food, festival.Fast?.Note }).OfType<FestivalText>();

    [Fact]
    public void Texts_AreShortSentences() => Assert.All(Texts, text => Assert.InRange(text.English.Length, 4, OneLine));

    [Fact]
    public void Keys_NameOneTextEach() => Assert.All(Texts.GroupBy(text => text.Key), same => Assert.Single(same.Select(text => text.English).Distinct()));

    [Fact]
    public void DaysOfMourning_AreNotCongratulated()
        => Assert.All(
            FestivalCalendar.Festivals.Where(festival => festival.Name.EndsWith("_death", StringComparison.Ordinal) || festival.Name is "ashura" or "tasua" or "arbaeen"),
            festival => Assert.Equal("greeting.mourning", festival.Greeting.Key));

    [Fact]
    public void Repeats_AreFestivalsOfTheSameTradition()
        => Assert.All(FestivalCalendar.Festivals.Where(festival => festival.Repeats is not null), festival
            => Assert.Contains(FestivalCalendar.Festivals, other => other.Tradition == festival.Tradition && other.Name == festival.Repeats && other.Repeats is null));

    [Fact]
    public void Fasts_EndAfterTheyBegin()
        => Assert.All(FestivalCalendar.Festivals.Select(festival => festival.Fast).OfType<Fast>(), fast =>
        {
            Assert.True(fast.LastDay is null ^ fast.EndsBefore is null);
            Assert.True(fast.LastDay is null || fast.LastDay >= fast.FirstDay);
        });

    [Theory]
    [InlineData("islam", "ramadan_beginning", FastKind.Daylight)]
    [InlineData("jewish", "yom_kippur", FastKind.EveningToNightfall)]
    [InlineData("christian-orthodox", "pascha", FastKind.CertainFoods)]
    [InlineData("bahai", "naw_ruz", FastKind.Daylight)]
    [InlineData("hindu-balinese", "nyepi", FastKind.WholeDay)]
    public void Fasts_AreOfTheirKind(string tradition, string name, FastKind kind)
        => Assert.Equal(kind, FestivalCalendar.Festivals.Single(festival => festival.Tradition == tradition && festival.Name == name).Fast!.Kind);
}
