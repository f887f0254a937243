using System.Globalization;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Blocks;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Multilingual;

/// <summary>
/// <c>&lt;c-multilingual for="Name" stored="Model.City.Name" label="key" hint="key" rows="3" /&gt;</c>: one text, the city's languages side by
/// side, each with how it stands. The property is a <see cref="MultilingualInput"/>; its <see cref="MultilingualInput.ApplyTo"/> makes the text.
/// </summary>
[HtmlTargetElement("c-multilingual", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MultilingualTagHelper(Texts texts, Here here) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    public required ModelExpression For { get; set; }

    /// <summary>What is stored, from which the state of each language is derived; null for something new.</summary>
    public MultilingualText? Stored { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public int Rows { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "multilingual");
        var legend = new TagBuilder("legend") { Attributes = { ["class"] = "ds-label" } };
        legend.InnerHtml.Append(texts[Label]);
        output.Content.AppendHtml(legend);
        if (Hint is not null)
        {
            var hint = new TagBuilder("p") { Attributes = { ["class"] = "hint" } };
            hint.InnerHtml.Append(texts[Hint]);
            output.Content.AppendHtml(hint);
        }
        var versions = new TagBuilder("div") { Attributes = { ["class"] = "versions" } };
        foreach (var language in here.City.Languages) versions.InnerHtml.AppendHtml(Version(language));
        output.Content.AppendHtml(versions);
    }

    private TagBuilder Version(string language)
    {
        var input = For.Model as MultilingualInput ?? MultilingualInput.Of(Stored ?? MultilingualText.Empty);
        var name = MultilingualInput.Field(For.Name, language);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var error = View.ViewData.ModelState.GetValueOrDefault(name)?.Errors.FirstOrDefault()?.ErrorMessage;
        var version = new TagBuilder("div") { Attributes = { ["class"] = "version" } };
        version.InnerHtml.AppendHtml(Head(language, id)).AppendHtml(Control(language, name, id, input.Words.GetValueOrDefault(language) ?? "", error));
        if (error is not null)
        {
            var message = new TagBuilder("p") { Attributes = { ["id"] = id + "-error", ["class"] = "ds-validation-message" } };
            message.InnerHtml.Append(error);
            version.InnerHtml.AppendHtml(message);
        }
        var state = Stored?.State(language) ?? TextState.Missing;
        if (language != here.City.Languages[0])
            version.InnerHtml.AppendHtml(Tick(name + ".own", "multilingual.own", input.Own.Contains(language)));
        if (state == TextState.Outdated || IsMachine(language))
            version.InnerHtml.AppendHtml(Tick(name + ".right", "multilingual.right", input.Right.Contains(language)));
        return version;
    }

    private TagBuilder Head(string language, string id)
    {
        var head = new TagBuilder("div") { Attributes = { ["class"] = "version-head" } };
        var label = new TagBuilder("label") { Attributes = { ["for"] = id, ["lang"] = language } };
        label.InnerHtml.Append(here.NativeName(language));
        head.InnerHtml.AppendHtml(label);
        if (Stored is null || Stored.IsEmpty) return head;
        var (shape, key) = Stored.State(language) switch
        {
            TextState.Missing => ("wait", "multilingual.state.missing"),
            TextState.Outdated => ("bad", "multilingual.state.outdated"),
            TextState.Written => ("good", "multilingual.state.written"),
            TextState.UpToDate => IsMachine(language) ? ("soon", "multilingual.state.machine") : ("good", "multilingual.state.upToDate"),
        };
        var state = new TagBuilder("span") { Attributes = { ["class"] = "state", ["data-state"] = shape } };
        state.InnerHtml.AppendHtml(Shape.Of(shape)).Append(texts[key]);
        head.InnerHtml.AppendHtml(state);
        return head;
    }

    private TagBuilder Control(string language, string name, string id, string words, string? error)
    {
        var control = new TagBuilder(Rows > 0 ? "textarea" : "input") { TagRenderMode = Rows > 0 ? TagRenderMode.Normal : TagRenderMode.SelfClosing };
        control.Attributes["class"] = "ds-input";
        control.Attributes["id"] = id;
        control.Attributes["name"] = name;
        control.Attributes["lang"] = language;
        control.Attributes["dir"] = here.DirectionOf(language);
        if (error is not null) (control.Attributes["aria-invalid"], control.Attributes["aria-describedby"]) = ("true", id + "-error");
        if (Rows == 0)
        {
            (control.Attributes["type"], control.Attributes["value"]) = ("text", words);
            return control;
        }
        control.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        control.InnerHtml.AppendHtml("\n").Append(words);
        return control;
    }

    private TagBuilder Tick(string name, string label, bool ticked)
    {
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["type"] = "checkbox", ["class"] = "ds-input", ["id"] = id, ["name"] = name, ["value"] = "true" } };
        if (ticked) box.Attributes["checked"] = "checked";
        var words = new TagBuilder("label") { Attributes = { ["for"] = id, ["class"] = "ds-label", ["data-weight"] = "regular" } };
        words.InnerHtml.Append(texts[label]);
        var row = new TagBuilder("div") { Attributes = { ["class"] = "ds-field choice" } };
        row.InnerHtml.AppendHtml(box).AppendHtml(words);
        return row;
    }

    private bool IsMachine(string language) => Stored?.Languages.GetValueOrDefault(language)?.Origin == TextOrigin.Machine;
}
