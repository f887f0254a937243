using Commonweal.Communication.Delivery.Web;
using Microsoft.Extensions.Configuration;

namespace Commonweal.Communication.Delivery.WhatsApp;

/// <summary>The city's number in WhatsApp, by Meta's Cloud API, from settings under <c>whatsapp</c>.</summary>
/// <param name="Messages">Where messages are posted.</param>
/// <param name="Number">What Meta calls the city's number.</param>
/// <param name="Token">The key requests carry.</param>
/// <param name="News">The approved template of each language for messages: one place in its body.</param>
/// <param name="Codes">The approved template of each language for codes.</param>
/// <param name="Secret">The app's secret, with which Meta signs what it brings.</param>
/// <param name="Verify">The word by which Meta shows, when the address is entered there, that we mean the same.</param>
/// <param name="PerSecond">Messages a second that a number may send.</param>
/// <param name="Price">What one message costs; null where nobody said.</param>
/// <param name="Currency">In which currency (ISO 4217).</param>
internal sealed record WhatsAppSettings(
    Uri Messages, string Number, string Token, IReadOnlyDictionary<string, WhatsAppTemplate> News, IReadOnlyDictionary<string, WhatsAppTemplate> Codes,
    string Secret, string Verify, int PerSecond, decimal? Price, string Currency)
{
    private const int LeastSecret = 20, Usual = 80;

    /// <summary>The template for a text in a language; where that has none, the first there is: a code in another language is better than none.</summary>
    public WhatsAppTemplate TemplateFor(string language, bool isCode)
    {
        var ours = isCode ? Codes : News;
        return ours.TryGetValue(language, out var template) ? template : ours.OrderBy(t => t.Key, StringComparer.Ordinal).First().Value;
    }

    /// <summary>Null where the city has none.</summary>
    /// <exception cref="InvalidOperationException">A setting makes no sense or is missing; the message says which.</exception>
    public static WhatsAppSettings? Read(IConfiguration configuration)
    {
        var whatsApp = configuration.GetSection("whatsapp");
        if (whatsApp["token"] is not { Length: > 0 } token) return null;
        if (!token.All(c => c is > ' ' and <= '~')) throw new InvalidOperationException("The setting whatsapp:token is the key that Meta gave, without blanks.");
        if (whatsApp["number"] is not { Length: > 4 and < 30 } number || !number.All(char.IsAsciiDigit)) throw new InvalidOperationException("The setting whatsapp:number is the digits by which Meta calls the city's number (phone number id), not the number itself.");
        var version = whatsApp["version"] ?? "v25.0";
        if (!version.All(c => char.IsAsciiLetterOrDigit(c) || c is '.')) throw new InvalidOperationException("The setting whatsapp:version is a version of the Graph API, such as v25.0.");
        var read = new WhatsAppSettings(
            new Uri(WebClients.Address("whatsapp:api", whatsApp["api"] ?? "https://graph.facebook.com"), $"/{version}/{number}/messages"), number, token, Templates(whatsApp, "templates"), Templates(whatsApp, "codes"),
            Secretly(whatsApp, "secret", "the app's secret, as Meta shows it"), Secretly(whatsApp, "verify", "a word of your own"), whatsApp.GetValue("per-second", Usual), whatsApp.GetValue<decimal?>("price"), whatsApp["currency"]?.Trim().ToUpperInvariant() ?? "EUR");
        if (read.PerSecond < 1 || read.Price < 0) throw new InvalidOperationException("The setting whatsapp:per-second is a whole number above zero, whatsapp:price what one message costs, such as 0.05.");
        if (read.Currency.Length != 3 || !read.Currency.All(char.IsAsciiLetterUpper)) throw new InvalidOperationException("The setting whatsapp:currency is a currency's three letters, such as EUR.");
        return read;
    }

    private static Dictionary<string, WhatsAppTemplate> Templates(IConfiguration whatsApp, string section)
    {
        var read = whatsApp.GetSection(section).GetChildren().Where(c => c.Value is { Length: > 0 })
            .ToDictionary(c => c.Key.ToLowerInvariant(), c => WhatsAppTemplate.Read($"whatsapp:{section}:{c.Key}", c.Key, c.Value!), StringComparer.Ordinal);
        return read.Count > 0 ? read : throw new InvalidOperationException($"The setting whatsapp:token needs a template for a language at least, such as whatsapp:{section}:en=NAME.");
    }

    private static string Secretly(IConfiguration whatsApp, string name, string what)
        => whatsApp[name] is { Length: >= LeastSecret } secret ? secret : throw new InvalidOperationException($"The setting whatsapp:{name} is {what}: {LeastSecret} letters or more. Without it nobody could stop by an answer.");
}

/// <summary>A text that Meta has approved, with a place in it.</summary>
/// <param name="Name">What it is called there.</param>
/// <param name="Language">Its language as Meta writes it: <c>en_GB</c>.</param>
internal readonly record struct WhatsAppTemplate(string Name, string Language)
{
    /// <summary><c>NAME</c>, or <c>NAME/LANGUAGE</c> where Meta writes the language otherwise than we do.</summary>
    /// <exception cref="InvalidOperationException">It is neither.</exception>
    public static WhatsAppTemplate Read(string setting, string language, string written)
    {
        var template = written.Split('/') is [var name, var code] ? new WhatsAppTemplate(name, code) : new WhatsAppTemplate(written, language.ToLowerInvariant().Replace('-', '_'));
        var isOne = template.Name.Length is > 0 and <= 512 && template.Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_')
            && template.Language.Length > 1 && template.Language.All(c => char.IsAsciiLetter(c) || c is '_');
        return isOne ? template : throw new InvalidOperationException($"The setting {setting} is a template's name (small letters, digits, _), with its language after a stroke where Meta writes that otherwise: city_news/en_GB.");
    }
}
