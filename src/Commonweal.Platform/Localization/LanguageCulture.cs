using System.Collections.Concurrent;
using System.Globalization;

namespace Commonweal.Platform.Localization;

/// <summary>The culture in which a language's numbers and dates are written.</summary>
internal static class LanguageCulture
{
    private static readonly ConcurrentDictionary<string, CultureInfo> Known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The machine's culture of that language, with the Gregorian calendar (a city's promises are dates of one calendar)
    /// and, since .NET writes Latin digits in every culture, with the separators that belong to them.
    /// </summary>
    public static CultureInfo For(string language) => Known.GetOrAdd(language.Length == 0 ? Catalogues.Source : language, Create);

    private static CultureInfo Create(string language)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(language).Clone();
        if (culture.Calendar is not GregorianCalendar
            && culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() is { } gregorian)
            culture.DateTimeFormat.Calendar = gregorian;
        var numbers = culture.NumberFormat;
        if (numbers.NumberDecimalSeparator == "\u066B")
        {
            numbers.NumberDecimalSeparator = numbers.PercentDecimalSeparator = numbers.CurrencyDecimalSeparator = ".";
            numbers.NumberGroupSeparator = numbers.PercentGroupSeparator = numbers.CurrencyGroupSeparator = ",";
            numbers.PercentSymbol = "%";
        }

        return CultureInfo.ReadOnly(culture);
    }
}
