using System.Net;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Messages.News;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;

namespace Commonweal.Communication.Messages.Release;

/// <summary>A message as a letter: text and HTML in each of its languages, in the city's colour, with the reader's own links at the foot.</summary>
internal sealed class MessageLetter(CurrentCity city, Catalogues catalogues, PublicAddress address, Texts texts)
{
    public IReadOnlyList<DispatchText> Write(Message message) => [.. message.Written.Select(l => Write(message, l))];

    public DispatchText Write(Message message, string language)
    {
        var (headline, words) = (message.Headline.Languages[language].Text, message.Text.Languages[language].Text);
        var name = city.Latest.Settings.Name.IsEmpty ? "Commonweal" : city.Latest.Settings.Name.For(language, city.Latest.Languages).Text;
        var page = message.Outlets.Contains(Outlet.News) ? address.Link($"/{language}{PublicNews.Path}/{message.Id}") : null;
        var foot = texts.In(language, "messages.letter.why", ("city", name));
        var (stop, mine, web) = (texts.In(language, "messages.letter.stop"), texts.In(language, "messages.letter.mine"), texts.In(language, "messages.letter.web"));
        var text = $"{headline}\n\n{words}\n\n" + (page is null ? "" : $"{web}: {page}\n") + $"--\n{foot}\n{stop}: {{stop}}\n{mine}: {{mine}}\n";
        var catalogue = catalogues.For(language);
        var html = $$"""
            <!DOCTYPE html>
            <html lang="{{language}}" dir="{{catalogue.Direction}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{Safe(headline)}}</title></head>
            <body style="margin:0;background:#f4f5f6;font-family:system-ui,'Noto Sans','Noto Naskh Arabic',sans-serif;line-height:1.5;color:#1e2b3c">
            <div style="max-width:38em;margin:0 auto;background:#fff"><p style="margin:0;padding:16px 24px;background:{{city.Latest.Settings.Colour}};color:#fff;font-weight:bold">{{Safe(name)}}</p>
            <div style="padding:8px 24px"><h1 style="font-size:22px">{{Safe(headline)}}</h1>
            {{MessageWords.Html(words)}}</div>
            <div style="padding:8px 24px 24px;font-size:14px;color:#545d68"><p>{{(page is null ? "" : Link(page, web) + "<br>")}}{{Safe(foot)}}</p><p>{{Link("{stop}", stop)}} · {{Link("{mine}", mine)}}</p></div></div></body></html>
            """;
        return new DispatchText { Language = language, Subject = headline, Text = text, Html = html };
    }

    private static string Link(string to, string words) => $"<a href=\"{to}\" style=\"color:inherit\">{Safe(words)}</a>";

    private static string Safe(string words) => WebUtility.HtmlEncode(words);
}
