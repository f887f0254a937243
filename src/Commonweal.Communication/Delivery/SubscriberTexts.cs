using Commonweal.Communication.Audience;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;

namespace Commonweal.Communication.Delivery;

/// <summary>The two texts of the audience itself to numbers: your code, and you are on the list already. They go before everything else.</summary>
internal sealed class SubscriberTexts(Dispatches dispatches, OpenMedia media, PersonalData personal, Here here, Texts texts, TimeProvider clock) : IOwnerLetters
{
    /// <summary>What such dispatches belong to: they are not listed at the desk, for each is about one person.</summary>
    public const string Origin = "audience/";

    private static readonly TimeSpan CodeHolds = TimeSpan.FromMinutes(30), PageHolds = TimeSpan.FromHours(12);

    public bool WritesBy(ChannelKind kind) => MediumOf(kind) is { } medium && media.Has(medium);

    public Task AskAsync(Channel channel, string address, string language, bool isFurther, CancellationToken stop)
        => SendAsync(channel, address, language, "code", $"{Origin}code/{channel.Id}/{channel.Version}", CodeHolds, link: null, stop);

    public Task RemindAsync(Channel channel, string address, CancellationToken stop)
        => SendAsync(channel, address, here.Language, "known", $"{Origin}known/{channel.Id}/{here.Today:yyyy-MM-dd}", PageHolds, ReaderWords.Mine, stop);

    private Task SendAsync(Channel channel, string address, string language, string about, string origin, TimeSpan holds, string? link, CancellationToken stop)
    {
        var city = here.City.Settings.Name.IsEmpty ? here.Name : here.City.Settings.Name.For(language, here.City.Languages).Text;
        // A template for codes has its own words around the code.
        var text = about == "code" && channel.Kind is ChannelKind.WhatsApp ? ReaderWords.Code : texts.In(language, "delivery.text." + about, ("city", city), ("code", ReaderWords.Code), ("link", ReaderWords.Mine));
        var ask = new DispatchAsk(MediumOf(channel.Kind)!.Value, Lane.Urgent, origin, about, NotBefore: null, clock.GetUtcNow() + holds, [new DispatchText { Language = language, Subject = city, Text = text, Link = link }]);
        return dispatches.AskOneAsync(ask, channel.Id, personal.Seal(address), stop);
    }

    private static Medium? MediumOf(ChannelKind kind) => kind switch { ChannelKind.Sms => Medium.Sms, ChannelKind.WhatsApp => Medium.WhatsApp, _ => null };
}
