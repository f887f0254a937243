using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Partner;

/// <summary>Which community's delegate is here, and by which code.</summary>
/// <param name="CommunityId">The community whose room is open.</param>
/// <param name="Label">Whom the code was given to, such as 'the Saturday desk'.</param>
/// <param name="CodeId">The code.</param>
internal sealed record PartnerPass(Guid CommunityId, string Label, Guid CodeId);

/// <summary>
/// A community's own room, open for two hours to whoever typed a delegate's code. The cookie names the code, and the code
/// is looked up each time: one that was taken back shuts every room it opened at once.
/// </summary>
internal sealed class PartnerRoom(CommonwealDb db, SealedCookies cookies, Here here)
{
    private readonly SealedCookie cookie = cookies.Named("commonweal-partner", "community-partner", TimeSpan.FromHours(2));

    private PartnerPass? pass;

    /// <summary>The delegate who is here. Only on pages marked <see cref="InPartnerRoomAttribute"/>, which shows everybody else the door.</summary>
    public PartnerPass Pass => pass ?? throw new InvalidOperationException("Mark the page [InPartnerRoom].");

    /// <summary>The delegate who is here, or null.</summary>
    public async Task<PartnerPass?> FindAsync(CancellationToken stop)
    {
        if (pass is not null || cookie.ReadKey() is not { } id) return pass;
        var code = await db.Set<PartnerCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop);
        return pass = code?.Opens(here.Today) == true ? new PartnerPass(code.CommunityId, code.Label, code.Id) : null;
    }

    /// <summary>Lets this browser in.</summary>
    public void Open(PartnerCode code) => cookie.Write(code.Id);

    /// <summary>Shuts the room on this device.</summary>
    public void Close() => cookie.Delete();
}
