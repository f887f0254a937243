using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Pictures;

namespace Commonweal.Platform.Ui.Maps;

/// <summary>Says in words and numbers what each shade means and by which rule the shades were drawn.</summary>
internal static class MapLegend
{
    public static void Write(Markup html, MapPicture picture, MapSteps steps, Texts texts)
    {
        html.Add($"<div class=\"map-legend\"><ul>");
        foreach (var step in steps.Steps)
        {
            Swatch(html, "map-step-" + (char)('0' + step.Shade), null);
            html.Add($"<span class=\"map-range\">{Range(step, picture.Decimals, texts)}</span> ");
            html.Add($"<span class=\"map-count\">{texts.Count("maps.districts", step.Districts)}{Ends(step, steps, texts)}</span></li>");
        }

        if (picture.Districts.Count(district => district.IsHidden) is > 0 and var hidden)
        {
            Swatch(html, "map-hidden", picture.Id);
            html.Add($"<span class=\"map-range\">{texts["pictures.hidden"]}</span> <span class=\"map-count\">{texts.Count("maps.districts", hidden)}</span></li>");
        }

        if (WithoutFigure(picture) is > 0 and var none)
        {
            Swatch(html, "map-none", null);
            html.Add($"<span class=\"map-range\">{texts["pictures.none"]}</span> <span class=\"map-count\">{texts.Count("maps.districts", none)}</span></li>");
        }

        html.Add($"</ul>");
        if (steps.Steps.Count > 1)
        {
            html.Add($"<p class=\"map-rule\">{texts[RuleKey(steps.Rule)]}</p>");
        }

        html.Add($"</div>");
    }

    private static void Swatch(Markup html, string shade, string? pattern)
    {
        html.Add($"<li><svg class=\"map-swatch\" aria-hidden=\"true\"><rect class=\"{shade}\" width=\"100%\" height=\"100%\"");
        if (pattern is not null)
        {
            html.Add($" fill=\"url(#{pattern}-hidden)\"");
        }

        html.Add($"/></svg> ");
    }

    private static string Range(MapStep step, int decimals, Texts texts) => step.From == step.To
        ? PictureNumbers.Write(step.From, decimals)
        : texts["maps.range", ("from", PictureNumbers.Write(step.From, decimals)), ("to", PictureNumbers.Write(step.To, decimals))];

    private static string Ends(MapStep step, MapSteps steps, Texts texts) =>
        steps.Steps.Count < 3 ? ""
        : step == steps.Steps[0] ? " · " + texts["maps.lowest"]
        : step == steps.Steps[^1] ? " · " + texts["maps.highest"]
        : "";

    private static int WithoutFigure(MapPicture picture)
    {
        var named = picture.Districts.Where(district => district.IsHidden || district.Value is not null).Select(district => district.Code).ToHashSet(StringComparer.Ordinal);
        return picture.Shapes?.All.Count(shape => !named.Contains(shape.Code)) ?? 0;
    }

    private static string RuleKey(StepRule rule) => rule switch
    {
        StepRule.OneValueEach => "maps.rule.oneValueEach",
        StepRule.EqualSpans => "maps.rule.equalSpans",
        StepRule.EqualCounts => "maps.rule.equalCounts",
    };
}
