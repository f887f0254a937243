using Commonweal.Engagement.Communities.Partner;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Partner;

/// <summary>In a community's own room: one commitment, from the other side.</summary>
[AllowAnonymous, InPartnerRoom, WhileAwake("commitments")]
internal sealed class ShowOursModel(CommonwealDb db, CommitmentReading reading, PartnerRoom room) : PageModel
{
    private CommunityWord said;

    public CommitmentView View { get; private set; } = null!;

    /// <summary>Whether this word is open to the community now.</summary>
    public bool MaySay(CommunityWord word) => View.Commitment.CityWord is not (CityWord.None or CityWord.Denied) && said != word;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var us = room.Pass.CommunityId;
        if (await OurCommitments.Of(db, us).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } commitment) return NotFound();
        View = await reading.ViewAsync(commitment, Side.Partner, person: null, stop);
        said = View.Communities.FirstOrDefault(c => c.Id == us)?.Word ?? CommunityWord.None;
        return Page();
    }
}
