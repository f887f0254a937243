using Commonweal.Communication.Audience.Phones;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Communication.Audience.Join;

/// <summary>A page that asks where somebody is reached.</summary>
internal interface IAddressForm
{
    ChannelKind Kind { get; }

    string? Email { get; }

    string? Phone { get; }

    /// <summary>What a browser tells of its place, where notices were chosen.</summary>
    string? Endpoint { get; }

    string? Key { get; }

    string? Auth { get; }
}

/// <summary>Reads addresses as people and their browsers give them.</summary>
internal sealed class AddressesTaken(PhoneNumbersTaken phones, PushServices pushServices, Texts texts)
{
    /// <summary>The address, or null with what is wrong beside its field.</summary>
    public Address? Read(IAddressForm form, ModelStateDictionary told)
    {
        switch (form.Kind)
        {
            case ChannelKind.Sms or ChannelKind.WhatsApp:
                var (number, fault) = phones.Read(form.Phone, texts: form.Kind is ChannelKind.Sms);
                if (number is not null) return Address.OfPhone(form.Kind, number);
                told.AddModelError(nameof(form.Phone), texts["audience.phone.bad." + fault]);
                return null;
            case ChannelKind.Push:
                if (pushServices.Take(form.Endpoint, form.Key, form.Auth) is { } place) return Address.OfPush(place);
                told.AddModelError("", texts["audience.push.bad"]);
                return null;
            default:
                if (ContactValues.Email(form.Email) is { } email) return Address.OfEmail(email);
                told.AddModelError(nameof(form.Email), texts["audience.email.bad"]);
                return null;
        }
    }

    public static string ConsentTo(ChannelKind kind) => kind switch { ChannelKind.Email => "audience.consent", ChannelKind.Push => "audience.consent.push", _ => "audience.consent.phone" };

    public static string SendWord(ChannelKind kind) => kind switch { ChannelKind.Email => "audience.join.send", ChannelKind.Push => "audience.push.send", _ => "audience.phone.send" };

    /// <summary>How often one visitor may ask. A text costs the city something, and a stranger's phone rings.</summary>
    public static int MostAnHour(ChannelKind kind) => kind is ChannelKind.Sms or ChannelKind.WhatsApp ? 6 : 30;
}
