using System.Globalization;

namespace Commonweal.Platform.Localization;

/// <summary>The culture in which a language's numbers and dates are written.</summary>
internal static class LanguageCulture
{
    /// <summary>The machine's culture of that language, with the Gregorian calendar: a city's promises are dates of one calendar.</summary>
    public static CultureInfo For(string language)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(language).Clone();
        if (culture.Calendar is not GregorianCalendar
            && culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() is { } gregorian)
            culture.DateTimeFormat.Calendar = gregorian;
        return CultureInfo.ReadOnly(culture);
    }
}
