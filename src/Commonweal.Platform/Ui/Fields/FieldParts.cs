using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Fields;

/// <summary>What every field has: name, identity, typed value, label, hint, error.</summary>
internal sealed class FieldParts(ModelExpression expression, ViewContext view, Texts texts)
{
    private readonly Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateEntry? entry = view.ViewData.ModelState.GetValueOrDefault(expression.Name);

    public string Name => expression.Name;

    public string Id { get; } = TagBuilder.CreateSanitizedId(expression.Name, "_");

    public string? Error => entry?.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>What was typed, even where it could not be understood.</summary>
    public string? Typed => entry?.AttemptedValue ?? expression.Model switch
    {
        // What a browser's own fields for days and times understand, in whatever language the page is.
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        var model => model?.ToString(),
    };

    public string? DescribedBy(string? hint)
    {
        var ids = string.Join(' ', new[] { hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.Where(i => i is not null));
        return ids.Length == 0 ? null : ids;
    }

    public TagBuilder Label(string key, bool optional)
    {
        var label = new TagBuilder("label") { Attributes = { ["for"] = Id, ["class"] = "ds-label" } };
        label.InnerHtml.Append(texts[key]);
        if (optional) label.InnerHtml.AppendHtml(Optional());
        return label;
    }

    public TagBuilder Optional()
    {
        var note = new TagBuilder("span") { Attributes = { ["class"] = "optional" } };
        note.InnerHtml.Append(" (" + texts["common.optional"] + ")");
        return note;
    }

    public IHtmlContent Hint(string? key)
    {
        if (key is null) return HtmlString.Empty;
        var hint = new TagBuilder("p") { Attributes = { ["id"] = Id + "-hint", ["class"] = "hint" } };
        hint.InnerHtml.Append(texts[key]);
        return hint;
    }

    public IHtmlContent ErrorMessage()
    {
        if (Error is not { } message) return HtmlString.Empty;
        var error = new TagBuilder("p") { Attributes = { ["id"] = Id + "-error", ["class"] = "ds-validation-message" } };
        error.InnerHtml.Append(message);
        return error;
    }

    public static void Attribute(TagBuilder tag, string name, string? value)
    {
        if (value is not null) tag.Attributes[name] = value;
    }

    /// <summary>Copies what the page wrote on the tag helper (autocomplete, inputmode, dir …) to the control.</summary>
    public static void Copy(TagHelperContext context, TagHelperOutput output, TagBuilder control)
    {
        foreach (var attribute in context.AllAttributes.Where(a => output.Attributes.ContainsName(a.Name)))
            control.Attributes[attribute.Name] = attribute.Value?.ToString();
        output.Attributes.Clear();
    }
}
