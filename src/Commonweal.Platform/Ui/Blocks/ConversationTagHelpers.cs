using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Blocks;

/// <summary><c>&lt;c-conversation&gt;</c>: what a person and the city said to each other.</summary>
[HtmlTargetElement("c-conversation")]
public sealed class ConversationTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "conversation");
    }
}

/// <summary>
/// <c>&lt;c-said from="person" who="@T[…]" day="…" words="…" language="ar"&gt;pictures, actions&lt;/c-said&gt;</c>. From: person, city, or
/// note (seen by colleagues only). Words keep their lines; they are shown as text, in their own language and direction.
/// </summary>
[HtmlTargetElement("c-said", ParentTag = "c-conversation")]
public sealed class SaidTagHelper(Texts texts, Here here) : TagHelper
{
    public required string From { get; set; }

    /// <summary>Who speaks, in words; nothing for "You" and the city's name.</summary>
    public string? Who { get; set; }

    public DateOnly? Day { get; set; }

    public DateTimeOffset? At { get; set; }

    public required string Words { get; set; }

    /// <summary>Language of the words, or null where nobody knows it.</summary>
    public string? Language { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.Attributes.SetAttribute("data-from", From);
        var who = new TagBuilder("p") { Attributes = { ["class"] = "who" } };
        var name = new TagBuilder("strong");
        name.InnerHtml.Append(Who ?? (From == "city" ? here.Name : texts["conversation.you"]));
        who.InnerHtml.AppendHtml(name);
        if (Day is { } day) who.InnerHtml.AppendHtml(" ").AppendHtml(Marks.Day(day));
        else if (At is { } moment) who.InnerHtml.AppendHtml(" ").AppendHtml(Marks.Moment(moment, here.City.TimeZone));
        var words = new TagBuilder("p") { Attributes = { ["class"] = "words", ["dir"] = "auto" } };
        if (Language is not null) words.Attributes["lang"] = Language;
        words.InnerHtml.Append(Words);
        output.PreContent.AppendHtml(who).AppendHtml(words);
    }
}
