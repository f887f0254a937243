using System.Globalization;
using System.Text.Encodings.Web;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Pictures;
using Microsoft.AspNetCore.Html;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary>
/// The small marks of a line: a promise, a state, a day. Pages write them as tags; a list of many lines asks for them here,
/// which costs a fraction of a tag.
/// </summary>
public static class Marks
{
    /// <summary>What was promised by when, and how it stands on a day: <c>c-promise</c>.</summary>
    public static IHtmlContent Promise(Texts texts, DateOnly due, DateOnly? kept, DateOnly today, bool paused = false)
    {
        var (shape, key) = PromiseStates.Of(due, kept, today, paused) switch
        {
            PromiseState.Kept => ("good", "promise.kept"),
            PromiseState.KeptLate => ("soon", "promise.keptLate"),
            PromiseState.Open => ("wait", "promise.open"),
            PromiseState.Soon => ("soon", "promise.soon"),
            PromiseState.Late => ("bad", "promise.late"),
            PromiseState.Paused => ("paused", "promise.paused"),
        };
        return new PromiseMark(shape, texts[key], new TimeMark(kept ?? due));
    }

    /// <summary>A state by shape and word: <c>c-state</c>.</summary>
    public static IHtmlContent State(string kind, string word) => new StateMark(kind, word);

    /// <summary>A day in full, with the weekday, as machines and people read it: <c>c-time</c>.</summary>
    public static IHtmlContent Day(DateOnly day) => new TimeMark(day);

    /// <summary>One of many choices in a list to choose from.</summary>
    public static IHtmlContent Option(string value, string text, bool chosen = false) => new OptionMark(value, text, chosen);

    /// <summary>A choice that stands for a key.</summary>
    public static IHtmlContent Option(Guid value, string text, bool chosen = false) => Option(value.ToString(), text, chosen);

    /// <summary>The mark as it is sent, for lists in which the same one stands many times.</summary>
    public static IHtmlContent Written(this IHtmlContent mark, HtmlEncoder encoder)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        mark.WriteTo(writer, encoder);
        return new HtmlString(writer.ToString());
    }

    internal static IHtmlContent Moment(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return new TimeMark(
            local.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture),
            local.ToString("D", CultureInfo.CurrentCulture) + " " + local.ToString("t", CultureInfo.CurrentCulture));
    }

    private sealed class TimeMark(string machines, string people) : IHtmlContent
    {
        // A clock's + needs no encoding, and calendars in scripts read it as it is.
        private readonly HtmlString machines = new(machines);

        public TimeMark(DateOnly day) : this(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.ToString("D", CultureInfo.CurrentCulture)) { }

        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.WriteMarkup(encoder, $"<time datetime=\"{machines}\">{people}</time>");
    }

    private sealed class PromiseMark(string shape, string words, TimeMark day) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
            => writer.WriteMarkup(encoder, $"<span class=\"promise\" data-state=\"{shape}\">{Shape.Of(shape)}<span>{words} {day}</span></span>");
    }

    private sealed class StateMark(string kind, string word) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
            => writer.WriteMarkup(encoder, $"<span class=\"state\" data-state=\"{kind}\">{Shape.Of(kind)}{word}</span>");
    }

    private sealed class OptionMark(string value, string text, bool chosen) : IHtmlContent
    {
        private static readonly HtmlString Chosen = new(" selected=\"selected\"");

        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
            => writer.WriteMarkup(encoder, $"<option value=\"{value}\"{(chosen ? Chosen : null)}>{text}</option>");
    }
}
