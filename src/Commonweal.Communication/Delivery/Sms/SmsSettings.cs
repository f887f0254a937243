using Microsoft.Extensions.Configuration;

namespace Commonweal.Communication.Delivery.Sms;

/// <summary>How text messages leave, from settings under <c>sms</c>.</summary>
/// <param name="Sender">The number or name they come from.</param>
/// <param name="Price">What one part costs; null where nobody said.</param>
/// <param name="Currency">In which currency (ISO 4217).</param>
/// <param name="Ways">Ways to the gateway at once.</param>
/// <param name="PerSecond">Messages a second that it takes; null for no limit.</param>
/// <param name="TakesAnswers">Whether the gateway brings us what people answer, so that STOP works.</param>
/// <param name="Nobody">The network's codes for 'nobody has that number'.</param>
internal sealed record SmsSettings(string Sender, decimal? Price, string Currency, int Ways, int? PerSecond, bool TakesAnswers, IReadOnlyCollection<string> Nobody)
{
    /// <exception cref="InvalidOperationException">A setting makes no sense; the message says which.</exception>
    public static SmsSettings Read(IConfiguration configuration)
    {
        var sms = configuration.GetSection("sms");
        var read = new SmsSettings(
            sms["sender"]?.Trim() ?? "", sms.GetValue<decimal?>("price"), sms["currency"]?.Trim().ToUpperInvariant() ?? "EUR", sms.GetValue("connections", 4), sms.GetValue<int?>("per-second"),
            sms["http:incoming:secret"] is { Length: > 0 } || sms.GetValue("smpp:answers", false), (sms["nobody"] ?? "1 001").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (read.Price < 0) throw new InvalidOperationException("The setting sms:price is what one part costs, such as 0.045.");
        if (read.Currency.Length != 3 || !read.Currency.All(char.IsAsciiLetterUpper)) throw new InvalidOperationException("The setting sms:currency is a currency's three letters, such as EUR.");
        if (read.Ways is < 1 or > 50 || read.PerSecond < 1) throw new InvalidOperationException("The setting sms:connections may be 1 to 50, sms:per-second a whole number above zero or absent.");
        return read;
    }
}
