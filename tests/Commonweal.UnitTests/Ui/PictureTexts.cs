using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Xml.Linq;
using Commonweal.Platform.Localization;

namespace Commonweal.UnitTests.Ui;

/// <summary>The catalogues as the pages have them, and a reader of one language.</summary>
internal static class PictureTexts
{
    public static Texts Texts { get; } = new(Catalogues.Load(Path.Combine(ReferenceData.Repository, "locales")), strict: true);

    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>What the markup says to a reader of this language. It must be well formed, without inline style or script.</summary>
    public static XElement ReadAs(string language, Func<object> write)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            var page = XElement.Parse(write().ToString()!);
            Assert.DoesNotContain(page.DescendantsAndSelf().Attributes(), attribute =>
                attribute.Name.LocalName == "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.All(page.Descendants("script"), script => Assert.Equal(("module", ""), ((string?)script.Attribute("type"), script.Value)));
            Assert.Empty(page.Descendants("style"));
            return page;
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    public static IEnumerable<XElement> WithClass(this XElement page, string name) =>
        page.Descendants().Where(element => ((string?)element.Attribute("class") ?? "").Split(' ').Contains(name));
}
