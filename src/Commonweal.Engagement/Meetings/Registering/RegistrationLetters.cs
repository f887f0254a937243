using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>Writes to those who registered and left an address, in their language.</summary>
internal sealed class RegistrationLetters(IMailbox mailbox, PersonalData personal, Tickets tickets, CurrentCity current, Texts texts, PublicAddress address)
{
    /// <summary>Queues one letter.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="registration">To whom.</param>
    /// <param name="what">Which letter: the last word of its catalogue key.</param>
    /// <param name="once">What makes it one letter, however often it is asked for.</param>
    /// <param name="stop">Ends it.</param>
    public async Task SendAsync(Meeting meeting, MeetingRegistration registration, string what, string once, CancellationToken stop)
    {
        if (registration.EmailSealed is not { } email) return;
        var city = await current.GetAsync(stop);
        var (language, time) = (registration.Language, new CityTime(city.TimeZone));
        string In(MultilingualText text) => text.For(language, city.Languages).Text;
        var starts = SlotTimes.Of(meeting, registration.Slot);
        var when = time.FullWithTime(starts, language);
        var title = In(meeting.Title);
        string?[] paragraphs =
        [
            texts.In(language, "meetings.mail.hello"),
            texts.In(language, "meetings.mail." + what, ("title", title), ("when", when)),
            meeting.State is MeetingState.Cancelled or MeetingState.Moved && !meeting.Reason.IsEmpty ? In(meeting.Reason) : null,
            meeting.State is MeetingState.Cancelled || meeting.Place.IsEmpty ? null : texts.In(language, "meetings.mail.where", ("place", In(meeting.Place))),
            meeting.State is MeetingState.Cancelled ? null : texts.In(language, "meetings.mail.link", ("link", Link(language, registration))),
            In(city.Settings.Name),
        ];
        await mailbox.SendAsync(new OutgoingMail(
            personal.Open(email), texts.In(language, "meetings.mail.subject." + what, ("title", title)), string.Join("\n\n", paragraphs.OfType<string>()) + "\n", language)
        {
            Once = $"meeting/{registration.Id}/{what}/{once}",
        }, stop);
    }

    private string Link(string language, MeetingRegistration registration)
        => address.Link($"/{language}/meetings/registration/{tickets.Open(registration.TicketSealed)}");
}
