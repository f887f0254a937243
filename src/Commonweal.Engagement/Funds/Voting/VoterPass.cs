using System.Globalization;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Privacy;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>Who may fill in a ballot in this browser: whoever typed a code in the last two hours, or proved an e-mail address.</summary>
internal sealed class VoterPass(SealedCookies cookies, IProvenResident resident)
{
    private readonly SealedCookie cookie = cookies.Named("commonweal-ballot", "fund-ballot", TimeSpan.FromHours(2));

    public void Give(Guid round, Guid code) => cookie.Write(string.Create(CultureInfo.InvariantCulture, $"{round:N}{code:N}"));

    /// <summary>The voter this browser speaks for in a round, or null. A code goes before an address.</summary>
    public async Task<Voter?> CurrentAsync(Guid round, bool byEmail)
    {
        if (Code(round) is { } code) return new Voter(code, null);
        return byEmail && await resident.EmailAsync() is { } email ? new Voter(null, email) : null;
    }

    public void Take() => cookie.Delete();

    private Guid? Code(Guid round)
        => cookie.Read() is { Length: 64 } text && Guid.ParseExact(text[..32], "N") == round ? Guid.ParseExact(text[32..], "N") : null;
}
