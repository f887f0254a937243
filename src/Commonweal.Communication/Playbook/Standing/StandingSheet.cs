using Commonweal.Communication.Playbook.Scenarios;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Html;

namespace Commonweal.Communication.Playbook.Standing;

/// <summary>The standing pages as they are shown in one language.</summary>
internal sealed record StandingSheet(StandingContent Content, string Language, Texts Texts, Here Here)
{
    public string Word(string key, params (string, object?)[] values) => Texts.In(Language, key, values);

    public IEnumerable<IHtmlContent> Lines(MultilingualText text) => Said.Lines(text, Language, Here);
}
