using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary><c>&lt;c-timeline&gt;</c>: what happened, in order.</summary>
[HtmlTargetElement("c-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "timeline");
    }
}

/// <summary>
/// <c>&lt;c-event day="…" what="@T[…]" state="now"&gt;more words&lt;/c-event&gt;</c>: one step. <c>state</c>: nothing for what is past, <c>now</c>,
/// or <c>waiting</c> for what is still to come. <c>at</c> shows the time of day too.
/// </summary>
[HtmlTargetElement("c-event", ParentTag = "c-timeline")]
public sealed class EventTagHelper(Here here) : TagHelper
{
    public DateOnly? Day { get; set; }

    public DateTimeOffset? At { get; set; }

    /// <summary>The words themselves, not a key.</summary>
    public required string What { get; set; }

    public string? State { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        if (State is not null) output.Attributes.SetAttribute("data-state", State);
        var what = new TagBuilder("p") { Attributes = { ["class"] = "what" } };
        what.InnerHtml.Append(What);
        output.PreContent.AppendHtml(what);
        if (Day is null && At is null) return;
        var when = new TagBuilder("p") { Attributes = { ["class"] = "when" } };
        when.InnerHtml.AppendHtml(Day is { } day ? Marks.Day(day) : Marks.Moment(At!.Value, here.City.TimeZone));
        output.PreContent.AppendHtml(when);
    }
}
