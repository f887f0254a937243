using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary><c>&lt;c-time day="…" /&gt;</c> or <c>&lt;c-time at="…" /&gt;</c>: a day, or a moment in the city's zone, in full with the weekday.</summary>
[HtmlTargetElement("c-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTagHelper(Here here) : TagHelper
{
    public DateOnly? Day { get; set; }

    public DateTimeOffset? At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Day is { } day) output.Content.AppendHtml(Marks.Day(day));
        else if (At is { } moment) output.Content.AppendHtml(Marks.Moment(moment, here.City.TimeZone));
    }
}
