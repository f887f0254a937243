using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary><c>&lt;c-tasks&gt;</c>: things to do, each with its state.</summary>
[HtmlTargetElement("c-tasks")]
public sealed class TasksTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "tasks");
    }
}

/// <summary><c>&lt;c-task title="key" hint="key" href="/desk/city/hours" done="true"&gt;a form that ticks it&lt;/c-task&gt;</c>.</summary>
[HtmlTargetElement("c-task", ParentTag = "c-tasks")]
public sealed class TaskTagHelper(Texts texts) : TagHelper
{
    public required string Title { get; set; }

    public string? Hint { get; set; }

    public string? Href { get; set; }

    public bool Done { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        var isLink = !string.IsNullOrEmpty(Href);
        var title = new TagBuilder(isLink ? "a" : "span");
        if (isLink) title.Attributes["href"] = Href;
        title.InnerHtml.Append(texts[Title]);
        var state = new TagBuilder("span") { Attributes = { ["class"] = "state", ["data-state"] = Done ? "good" : "wait" } };
        state.InnerHtml.AppendHtml(Shape.Of(Done ? "good" : "wait")).Append(texts[Done ? "tasks.done" : "tasks.toDo"]);
        output.PreContent.AppendHtml(title).AppendHtml(state);
        if (Hint is null) return;
        var hint = new TagBuilder("p") { Attributes = { ["class"] = "hint" } };
        hint.InnerHtml.Append(texts[Hint]);
        output.PreContent.AppendHtml(hint);
    }
}
