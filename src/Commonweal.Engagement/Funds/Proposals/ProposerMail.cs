using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;

namespace Commonweal.Engagement.Funds.Proposals;

/// <summary>Writes to a proposer who left an address: that there is something to read. What it is stands behind the receipt.</summary>
internal sealed class ProposerMail(PersonalData personal, IMailbox mailbox, AuditTrail audit, PublicAddress address, CurrentCity city, Texts texts)
{
    /// <summary>Queues the letter together with whatever else the caller has pending.</summary>
    /// <param name="key">Catalogue key of the letter's text.</param>
    public async Task TellAsync(Proposal proposal, string key, CancellationToken stop)
    {
        if (proposal.ContactSealed is not { } contact) return;
        var (language, languages) = (proposal.Language, city.Latest.Languages);
        audit.Add("read", "fund_proposal", proposal.Id.ToString(), "contact");
        var title = proposal.Title.For(language, languages).Text;
        await mailbox.SendAsync(new OutgoingMail(
            personal.Open(contact),
            texts.In(language, "funds.mail.subject", ("title", title)),
            texts.In(language, key, ("title", title), ("link", address.Link($"/{language}/funds/proposals/open"))),
            language), stop);
    }
}
