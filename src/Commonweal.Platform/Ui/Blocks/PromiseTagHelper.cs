using System.Globalization;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary><c>&lt;c-promise due="day" kept="day or null" department="key or null" /&gt;</c>: what was promised by when, and how it stands today; paused while its department is.</summary>
[HtmlTargetElement("c-promise", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PromiseTagHelper(Texts texts, Here here) : TagHelper
{
    public required DateOnly Due { get; set; }

    public DateOnly? Kept { get; set; }

    public bool Paused { get; set; }

    /// <summary>The department that promised: an absence that pauses it shows.</summary>
    public Guid? Department { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (shape, key) = PromiseStates.Of(Due, Kept, here.Today, Paused || here.City.Pause(Department, here.Today) is not null) switch
        {
            PromiseState.Kept => ("good", "promise.kept"),
            PromiseState.KeptLate => ("soon", "promise.keptLate"),
            PromiseState.Open => ("wait", "promise.open"),
            PromiseState.Soon => ("soon", "promise.soon"),
            PromiseState.Late => ("bad", "promise.late"),
            PromiseState.Paused => ("paused", "promise.paused"),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "promise");
        output.Attributes.SetAttribute("data-state", shape);
        var words = new TagBuilder("span");
        words.InnerHtml.Append(texts[key]).AppendHtml(" ").AppendHtml(TimeTag.Day(Kept ?? Due));
        output.Content.AppendHtml(Shape.Of(shape)).AppendHtml(words);
    }
}

internal static class TimeTag
{
    /// <summary>A day in full, with the weekday, as machines and people read it.</summary>
    internal static TagBuilder Day(DateOnly day)
    {
        var time = new TagBuilder("time") { Attributes = { ["datetime"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) } };
        time.InnerHtml.Append(day.ToString("D", CultureInfo.CurrentCulture));
        return time;
    }

    internal static TagBuilder Moment(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        var time = new TagBuilder("time") { Attributes = { ["datetime"] = local.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture) } };
        time.InnerHtml.Append(local.ToString("D", CultureInfo.CurrentCulture) + " " + local.ToString("t", CultureInfo.CurrentCulture));
        return time;
    }
}
