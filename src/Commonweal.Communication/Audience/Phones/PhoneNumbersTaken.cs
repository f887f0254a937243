using Microsoft.Extensions.Configuration;
using PhoneNumbers;

namespace Commonweal.Communication.Audience.Phones;

/// <summary>Why a number is not taken.</summary>
internal enum PhoneFault
{
    /// <summary>It is no number, or its country is missing.</summary>
    Country,
    /// <summary>Digits are missing or too many.</summary>
    Length,
    /// <summary>Nobody in that country can have such a number.</summary>
    Nobody,
    /// <summary>It is a fixed line: text messages do not arrive there.</summary>
    FixedLine,
    /// <summary>A number that costs the caller extra, or belongs to no person.</summary>
    Special,
    /// <summary>The city does not send to that country.</summary>
    Closed,
}

/// <summary>
/// Reads telephone numbers of every country as people type them. A number without its country is one of the city's own
/// (setting <c>phones:country</c>, such as <c>FR</c>); <c>phones:countries</c> names the countries that are sent to, all without it.
/// </summary>
internal sealed class PhoneNumbersTaken(string? country, IReadOnlyCollection<string> countries)
{
    private const int Longest = 40;
    private static readonly PhoneNumberUtil Known = PhoneNumberUtil.GetInstance();

    /// <summary>The number as E.164 writes it, or why it is not taken.</summary>
    /// <param name="typed">Digits of any script, with or without signs between.</param>
    /// <param name="texts">It is for text messages, which a fixed line does not take.</param>
    public (string? Number, PhoneFault? Fault) Read(string? typed, bool texts)
    {
        var text = string.Concat((typed ?? "").Where(c => c is not ('\u200e' or '\u200f' or '\u202a' or '\u202b' or '\u202c' or '\u2066' or '\u2067' or '\u2068' or '\u2069'))).Trim();
        if (text.Length is 0 or > Longest || text.Any(c => char.IsLetter(c) || char.IsControl(c) || c is ';' or ',' or '=')) return (null, PhoneFault.Country);
        // Where no country is ours, two zeros are the way out of every one of them.
        if (country is null && text.StartsWith("00", StringComparison.Ordinal)) text = "+" + text[2..];
        PhoneNumber number;
        try { number = Known.Parse(text, country); }
        catch (NumberParseException fault) { return (null, fault.ErrorType is ErrorType.TOO_LONG or ErrorType.TOO_SHORT_NSN or ErrorType.TOO_SHORT_AFTER_IDD ? PhoneFault.Length : PhoneFault.Country); }
        if (Known.IsPossibleNumberWithReason(number) is not (PhoneNumberUtil.ValidationResult.IS_POSSIBLE or PhoneNumberUtil.ValidationResult.IS_POSSIBLE_LOCAL_ONLY)) return (null, PhoneFault.Length);
        if (!Known.IsValidNumber(number)) return (null, PhoneFault.Nobody);
        if (countries.Count > 0 && !countries.Contains(Known.GetRegionCodeForNumber(number), StringComparer.OrdinalIgnoreCase)) return (null, PhoneFault.Closed);
        return Known.GetNumberType(number) switch
        {
            PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE_OR_MOBILE or PhoneNumberType.PERSONAL_NUMBER or PhoneNumberType.UNKNOWN => (Known.Format(number, PhoneNumberFormat.E164), null),
            PhoneNumberType.FIXED_LINE or PhoneNumberType.VOIP => texts ? (null, PhoneFault.FixedLine) : (Known.Format(number, PhoneNumberFormat.E164), null),
            _ => (null, PhoneFault.Special),
        };
    }

    /// <exception cref="InvalidOperationException">A setting names a country that there is not.</exception>
    public static PhoneNumbersTaken Read(IConfiguration configuration)
    {
        var own = Text(configuration["phones:country"])?.ToUpperInvariant();
        var open = Text(configuration["phones:countries"])?.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var regions = Known.GetSupportedRegions();
        foreach (var region in own is null ? open : [own, .. open])
            if (!regions.Contains(region)) throw new InvalidOperationException($"The settings phones:country and phones:countries name countries by two letters (ISO 3166), such as FR; '{region}' is none.");
        return new(own, open);
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
