using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Communities.Log;

/// <summary>Words beside an entry, and who wrote them.</summary>
internal sealed record WordView(EntryWord Word, string? Author)
{
    /// <summary>Who, and whether it corrects or answers.</summary>
    public string Who(Texts texts) => $"{Author ?? Word.Label} · {texts[Word.Corrects ? "communities.word.correction" : "communities.word.answer"]}";
}
