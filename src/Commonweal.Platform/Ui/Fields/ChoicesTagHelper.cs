using System.Collections;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Fields;

/// <summary>
/// <c>&lt;c-choices for="Topic" legend="key" options="Model.Topics" /&gt;</c>: one of several (radio buttons), or any of
/// several (check boxes) where the property is a list. What stands inside the tag is shown before the options.
/// </summary>
[HtmlTargetElement("c-choices", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoicesTagHelper(Texts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public required string Legend { get; set; }

    public string? Hint { get; set; }

    public required IEnumerable<Choice> Options { get; set; }

    public bool Optional { get; set; }

    /// <summary>The question is the page's title: the legend is its heading.</summary>
    public bool Heading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(For, View, texts);
        var several = For.Model is IEnumerable and not string || For.ModelExplorer.ModelType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(For.ModelExplorer.ModelType);
        var chosen = Chosen(parts, several);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-fieldset");
        output.Attributes.SetAttribute("id", parts.Id + "-group");
        if (parts.DescribedBy(Hint) is { } described) output.Attributes.SetAttribute("aria-describedby", described);
        var legend = new TagBuilder("legend") { Attributes = { ["class"] = "ds-label" } };
        if (Heading)
        {
            var heading = new TagBuilder("h1") { Attributes = { ["class"] = "ds-heading", ["data-size"] = "lg" } };
            heading.InnerHtml.Append(texts[Legend]);
            legend.InnerHtml.AppendHtml(heading);
        }
        else legend.InnerHtml.Append(texts[Legend]);
        if (Optional) legend.InnerHtml.AppendHtml(parts.Optional());
        output.Content.AppendHtml(legend).AppendHtml(parts.Hint(Hint)).AppendHtml(parts.ErrorMessage()).AppendHtml(await output.GetChildContentAsync());
        var number = 0;
        foreach (var option in Options)
            output.Content.AppendHtml(Option(parts, option, several, chosen.Contains(option.Value), number++));
    }

    private static TagBuilder Option(FieldParts parts, Choice option, bool several, bool isChosen, int number)
    {
        // The first control has the field's own id, so that the error summary leads to it.
        var id = number == 0 ? parts.Id : $"{parts.Id}-{number}";
        var input = new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes = { ["class"] = "ds-input", ["type"] = several ? "checkbox" : "radio", ["id"] = id, ["name"] = parts.Name, ["value"] = option.Value },
        };
        if (isChosen) input.Attributes["checked"] = "checked";
        var label = new TagBuilder("label") { Attributes = { ["class"] = "ds-label", ["for"] = id, ["data-weight"] = "regular" } };
        label.InnerHtml.Append(option.Label);
        var row = new TagBuilder("div") { Attributes = { ["class"] = "ds-field choice" } };
        row.InnerHtml.AppendHtml(input).AppendHtml(label);
        if (option.Hint is { } hint)
        {
            var note = new TagBuilder("p") { Attributes = { ["class"] = "hint", ["id"] = id + "-note" } };
            note.InnerHtml.Append(hint);
            input.Attributes["aria-describedby"] = id + "-note";
            row.InnerHtml.AppendHtml(note);
        }
        return row;
    }

    private HashSet<string> Chosen(FieldParts parts, bool several)
    {
        if (!several) return parts.Typed is { } one ? [one] : [];
        var typed = View.ViewData.ModelState.GetValueOrDefault(parts.Name)?.RawValue;
        var values = typed switch { string s => [s], IEnumerable<string> many => many, _ => (For.Model as IEnumerable)?.Cast<object?>().Select(o => o?.ToString()) ?? [] };
        return [.. values.OfType<string>()];
    }
}
