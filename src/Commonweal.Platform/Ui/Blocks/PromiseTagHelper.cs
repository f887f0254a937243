using Commonweal.Platform.Localization;
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
        output.TagName = null;
        output.Content.AppendHtml(Marks.Promise(texts, Due, Kept, here.Today, Paused || here.City.Pause(Department, here.Today) is not null));
    }
}
