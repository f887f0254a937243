using Commonweal.Communication.Playbook;
using Commonweal.Communication.Playbook.Content;
using Commonweal.Communication.Playbook.Start;
using Commonweal.Communication.Playbook.Terms;
using Commonweal.Platform.Localization;

namespace Commonweal.UnitTests.Playbook;

/// <summary>What a city starts from: sixteen scenarios it could use tomorrow, the same in every language.</summary>
public sealed class StartingWordsTests
{
    private static readonly string[] Languages = ["en", "fr", "ar"];

    public static TheoryData<string> Codes => [.. StartingContent.All.Select(s => s.Code)];

    [Fact]
    public void All_AreSixteen() => Assert.Equal(16, StartingContent.All.Select(s => s.Code).Distinct().Count());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Scenario_LacksNothingInAnyLanguage(string code)
        => Assert.Equal([], Gaps.Of(StartingContent.Of(code), Languages).Select(g => $"{g.Language} {g.Section} {g.What} {g.Count}"));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Texts_HaveTheSameKeysInEveryLanguage(string code)
    {
        var texts = StartingContent.Texts(code);
        foreach (var language in Languages) Assert.Equal(texts["en"].Keys, texts[language].Keys);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Templates_HaveEveryMediumAndTheirPlaces(string code)
    {
        var content = StartingContent.Of(code);
        Assert.Equal(Enum.GetValues<Medium>(), content.Templates.Select(t => t.Medium));
        Assert.Equal([], content.Templates.SelectMany(t => t.Words.Languages.SelectMany(w => Placeholders.Check(w.Value.Text, t.Medium).Select(f => $"{t.Medium} {w.Key} {f}"))));
        Assert.Equal([], content.Templates.SelectMany(t => t.Subject.Languages.SelectMany(w => Placeholders.Check(w.Value.Text, null).Select(f => $"{t.Medium} {w.Key} {f}"))));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Texts_UseNoTermNotToSay(string code)
    {
        var terms = StartingContent.Terms().ToList();
        Assert.Equal([], StartingContent.Of(code).Outward().SelectMany(o => o.Text.Languages.SelectMany(l => TermCheck.Find(l.Value.Text, l.Key, terms))).Select(f => f.Words));
    }

    [Fact]
    public void Translations_AreUpToDate()
        => Assert.All(StartingContent.All.SelectMany(s => StartingContent.Of(s.Code).Texts()).Where(t => !t.Text.IsEmpty), t => Assert.Equal([TextState.Written, TextState.UpToDate, TextState.UpToDate], Languages.Select(t.Text.State)));
}
