using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Identity;

namespace Commonweal.Engagement.Commitments.Reminding;

/// <summary>The letters that remind of a promise, each in the language of its reader.</summary>
internal sealed class ReminderLetters(UserManager<Account> accounts, IMailbox mailbox, CurrentCity city, PublicAddress address, Texts texts)
{
    public async Task SendAsync(Account to, Commitment commitment, ReminderStage stage, CancellationToken stop)
    {
        if (await accounts.GetEmailAsync(to) is not { } email) return;
        var (languages, language) = (city.Latest.Languages, to.Language ?? city.Latest.Languages[0]);
        var what = commitment.What.For(language, languages).Text;
        var key = stage is ReminderStage.Late ? "late" : "due";
        string[] paragraphs =
        [
            texts.In(language, "commitments.mail." + key, ("day", commitment.DueOn)),
            what,
            texts.In(language, "commitments.mail.open", ("link", address.Link("/desk/commitments/" + commitment.Id))),
            city.Latest.Settings.Name.For(language, languages).Text,
        ];
        await mailbox.SendAsync(new OutgoingMail(email, texts.In(language, $"commitments.mail.{key}.subject", ("what", Short(what))), string.Join("\n\n", paragraphs) + "\n", language)
        {
            Once = FormattableString.Invariant($"commitment/{commitment.Id}/{commitment.DueOn:yyyy-MM-dd}/{stage}/{to.Id}"),
        }, stop);
    }

    private static string Short(string words)
    {
        var line = words.ReplaceLineEndings(" ");
        if (line.Length <= 80) return line;
        var end = line.LastIndexOf(' ', 80);
        return line[..(end > 0 ? end : 80)] + " …";
    }
}
