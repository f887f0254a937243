using System.Globalization;
using Commonweal.Platform.Ui;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>A language's name in itself, also of one that the city does not speak: statements are brought in from anywhere.</summary>
internal static class SpokenIn
{
    public static string Name(Here here, string language)
        => here.City.Languages.Contains(language) ? here.NativeName(language) : CultureInfo.GetCultureInfo(language).NativeName;
}
