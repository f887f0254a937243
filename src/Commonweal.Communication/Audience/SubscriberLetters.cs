using Commonweal.Platform.Contracts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;

namespace Commonweal.Communication.Audience;

/// <summary>The two letters of the audience itself: is this you, and you are on the list already.</summary>
internal sealed class SubscriberLetters(IMailbox mailbox, AudienceLinks links, Here here, Texts texts) : IOwnerLetters
{
    public bool WritesBy(ChannelKind kind) => kind is ChannelKind.Email;

    /// <summary>Asks whether the address is theirs, and saves what is pending.</summary>
    public Task AskAsync(Channel channel, string email, string language, bool isFurther, CancellationToken stop)
        => SendAsync(email, language, isFurther ? "further" : "confirm", links.Of(LinkTo.Confirm, channel.Id, language), stop);

    /// <summary>Somebody entered an address that is on the list: its owner gets the link to their page, and whoever asked learns nothing.</summary>
    public Task RemindAsync(Channel channel, string email, CancellationToken stop)
        => SendAsync(email, here.Language, "known", links.Of(LinkTo.Mine, channel.SubscriberId, here.Language), stop, once: $"audience-known/{channel.Id}/{here.Today:yyyy-MM-dd}");

    private Task SendAsync(string email, string language, string about, string link, CancellationToken stop, string? once = null)
    {
        var city = here.City.Settings.Name.IsEmpty ? here.Name : here.City.Settings.Name.For(language, here.City.Languages).Text;
        return mailbox.SendAsync(new OutgoingMail(email, texts.In(language, "audience.mail." + about + ".subject", ("city", city)), texts.In(language, "audience.mail." + about + ".text", ("city", city), ("link", link)), language) { Once = once }, stop);
    }
}
