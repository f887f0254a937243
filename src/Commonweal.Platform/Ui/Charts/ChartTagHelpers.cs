using System.Text.Encodings.Web;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.Platform.Ui.Charts;

/// <summary><c>&lt;c-line-chart model="…" /&gt;</c>: lines over time.</summary>
[HtmlTargetElement("c-line-chart", Attributes = "model", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LineChartTagHelper(Texts texts, HtmlEncoder encoder) : TagHelper
{
    /// <summary>What to show.</summary>
    public required LineChart Model { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(LineDrawing.Write(Model, texts, encoder));
    }
}

/// <summary><c>&lt;c-bar-chart model="…" /&gt;</c>: bars to compare a few things.</summary>
[HtmlTargetElement("c-bar-chart", Attributes = "model", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarChartTagHelper(Texts texts, HtmlEncoder encoder) : TagHelper
{
    /// <summary>What to show.</summary>
    public required BarChart Model { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(BarDrawing.Write(Model, texts, encoder));
    }
}

/// <summary><c>&lt;c-small-multiples model="…" /&gt;</c>: a small chart for each of several series.</summary>
[HtmlTargetElement("c-small-multiples", Attributes = "model", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SmallMultiplesTagHelper(Texts texts, HtmlEncoder encoder) : TagHelper
{
    /// <summary>What to show.</summary>
    public required SmallMultiples Model { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(PanelDrawing.Write(Model, texts, encoder));
    }
}
