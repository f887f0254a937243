using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Follow;

/// <summary>
/// Writes to the person who chose e-mail, in their language. On sensitive topics the letter only says that there is
/// news: others may read the same mailbox.
/// </summary>
internal sealed class WhenConcernTold(CommonwealDb db, IMailbox mailbox, PersonalData personal, CurrentCity city, Telling telling, Texts texts, PublicAddress address)
    : IHandle<ConcernTold>
{
    public async Task HandleAsync(ConcernTold happened, CancellationToken stop)
    {
        var concern = await db.Set<Concern>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == happened.ConcernId, stop);
        if (concern is not { Contact: Contact.Email, ContactSealed: { } contact }) return;
        var message = await db.Set<ConcernMessage>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == happened.MessageId, stop);
        // A step undone within its minute has no message any more, and nobody is told.
        if (message is null && happened.MessageId != ConcernTold.Received) return;
        var topic = await db.Set<Topic>().AsNoTracking().SingleAsync(t => t.Id == concern.TopicId, stop);
        var subject = topic.IsSensitive ? "concern.mail.subject.plain" : "concern.mail.subject";
        await mailbox.SendAsync(new OutgoingMail(
            personal.Open(contact),
            texts.In(concern.Language, subject, ("city", CityName(concern)), ("topic", topic.Name.For(concern.Language, city.Latest.Languages).Text)),
            Text(concern, topic, message),
            concern.Language) { Once = $"concern-told/{happened.ConcernId}/{happened.MessageId}" }, stop);
    }

    private string Text(Concern concern, Topic topic, ConcernMessage? message)
    {
        var told = message is null
            ? telling.Of(concern, concern.Language, MessageKind.Step, ConcernState.Received)
            : telling.Of(concern, message);
        string?[] paragraphs =
        [
            texts.In(concern.Language, "concern.mail.hello"),
            topic.IsSensitive ? texts.In(concern.Language, "concern.mail.news") : told,
            topic.IsSensitive || message is null or { Words: "" } ? null : message.Words,
            texts.In(concern.Language, "concern.mail.read", ("link", Link(concern, "/receipt")), ("own", Link(concern, "/me"))),
            CityName(concern),
        ];
        return string.Join("\n\n", paragraphs.OfType<string>()) + "\n";
    }

    private string CityName(Concern concern) => city.Latest.Settings.Name.For(concern.Language, city.Latest.Languages).Text;

    private string Link(Concern concern, string path) => address.Link($"/{concern.Language}{path}");
}
