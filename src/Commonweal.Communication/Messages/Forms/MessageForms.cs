using Commonweal.Communication.Delivery;
using Commonweal.Communication.Delivery.Mastodon;
using Commonweal.Communication.Delivery.Sms;
using Commonweal.Communication.Messages.News;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Commonweal.Standards.Sms;

namespace Commonweal.Communication.Messages.Forms;

/// <summary>A message as each medium takes it, in each of its languages.</summary>
internal sealed class MessageForms(CurrentCity city, PublicAddress address, SmsSettings sms, ReaderWords reader, OpenMedia media, IEnumerable<MastodonSettings> mastodon, Texts texts)
{
    private const int SmsWords = 300;

    /// <summary>The texts for a medium beside e-mail; none for languages in which it goes nowhere.</summary>
    public IReadOnlyList<DispatchText> Write(Message message, Medium medium)
        => [.. city.Latest.Languages.Where(l => message.Written.Contains(l) && media.Speaks(medium, l)).Select(l => Write(Say(message, l), medium))];

    /// <summary>A text message as it will be measured and paid.</summary>
    public SmsText SmsOf(Message message, string language) => SmsText.Of(reader.Sample(SmsWordsOf(Say(message, language))));

    private DispatchText Write(Spoken said, Medium medium) => medium switch
    {
        Medium.Sms => new DispatchText { Language = said.Language, Subject = said.Headline, Text = SmsWordsOf(said), Link = said.Link },
        Medium.WhatsApp => new DispatchText { Language = said.Language, Subject = said.Headline, Text = Posts.WhatsApp(said, texts.In(said.Language, "messages.sms.answer")), Link = said.Link },
        Medium.Push => new DispatchText { Language = said.Language, Subject = said.Headline, Text = MessageWords.Beginning(said.Text), Link = said.Link },
        Medium.Telegram => new DispatchText { Language = said.Language, Subject = said.Headline, Text = Posts.Telegram(said), Link = said.Link },
        Medium.Mastodon => new DispatchText { Language = said.Language, Subject = said.Headline, Text = Posts.Mastodon(said, mastodon.Single().Longest), Link = said.Link },
        _ => throw new InvalidOperationException($"A message has no form for {medium}."),
    };

    private string SmsWordsOf(Spoken said)
    {
        var words = OtherForms.Sms(said).Text;
        // Whoever cannot read on gets the beginning itself.
        if (said.Link is null) words += "\n" + MessageWords.Beginning(said.Text, SmsWords);
        return words + "\n" + texts.In(said.Language, sms.TakesAnswers ? "messages.sms.answer" : "messages.sms.stop", ("link", ReaderWords.Stop));
    }

    private Spoken Say(Message message, string language) => new(
        language, city.Latest.Settings.Name.IsEmpty ? "Commonweal" : city.Latest.Settings.Name.For(language, city.Latest.Languages).Text,
        message.Headline.Languages[language].Text, message.Text.Languages[language].Text, message.OnNews ? address.Link($"/{language}{PublicNews.Path}/{message.Id}") : null);
}
