using System.Text;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MimeKit;

namespace Commonweal.Engagement.Communities.Voices;

/// <summary>What is typed about a voice besides the multilingual words.</summary>
internal sealed class VoiceForm
{
    public int Version { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    /// <summary>Forget the contact that is kept.</summary>
    public bool Forget { get; set; }

    public string? Language { get; set; }

    public DateOnly? ConsentedOn { get; set; }

    public void Check(ModelStateDictionary state, Texts texts, DateOnly today)
    {
        var name = Name?.Trim() ?? "";
        if (name.Length == 0) state.AddModelError("Form.Name", texts["communities.voice.name.missing"]);
        if (CleanText.Length(name) > Voice.LongestName) state.AddModelError("Form.Name", texts["errors.tooLong", ("most", Voice.LongestName)]);
        if (!string.IsNullOrWhiteSpace(Email) && EmailOf(Email) is null) state.AddModelError("Form.Email", texts["communities.voice.email.bad"]);
        if (!string.IsNullOrWhiteSpace(Phone) && PhoneOf(Phone) is null) state.AddModelError("Form.Phone", texts["communities.voice.phone.bad"]);
        if (ConsentedOn is not { } day || day > today || day <= today.AddYears(-1)) state.AddModelError("Form.ConsentedOn", texts["communities.voice.consented.bad"]);
    }

    /// <summary>The address in small letters; null where it is none.</summary>
    public static string? EmailOf(string? typed)
    {
        var text = typed?.Trim() ?? "";
        return text.Length is > 0 and <= 254 && MailboxAddress.TryParse(text, out var box) && box.Address == text && text[(text.LastIndexOf('@') + 1)..].Contains('.')
            ? text.ToLowerInvariant() : null;
    }

    /// <summary>Five to fifteen digits in any script, with a plus sign before them or not; null where it is no number.</summary>
    public static string? PhoneOf(string? typed)
    {
        var number = new StringBuilder();
        foreach (var letter in typed?.Trim() ?? "")
        {
            if (char.IsDigit(letter)) number.Append((int)char.GetNumericValue(letter));
            else if (letter is '+' && number.Length == 0) number.Append('+');
            else if (!char.IsWhiteSpace(letter) && letter is not ('-' or '(' or ')' or '.' or '/' or '\u200e' or '\u200f')) return null;
        }
        return number.ToString().TrimStart('+').Length is >= 5 and <= 15 ? number.ToString() : null;
    }
}
