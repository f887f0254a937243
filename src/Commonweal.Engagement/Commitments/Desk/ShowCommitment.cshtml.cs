using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Desk;

/// <summary>A step that is open from where a commitment stands.</summary>
/// <param name="Path">Path after the commitment's own.</param>
/// <param name="Title">Catalogue key.</param>
internal sealed record OpenStep(string Path, string Title);

/// <summary>One commitment: what was promised, what both sides say, everything that happened, and what can be done.</summary>
[RequirePermission("commitments.keep"), WhileAwake("commitments"), ResponseCache(NoStore = true)]
internal sealed class ShowCommitmentModel(CommonwealDb db, CommitmentReading reading) : PageModel
{
    public CommitmentView View { get; private set; } = null!;

    public bool MayChange { get; private set; }

    public IEnumerable<OpenStep> Next => View.Commitment.CityWord switch
    {
        CityWord.None => [new("take-up", "commitments.takeUp"), new("say/denied", "commitments.say.denied"), new("say/evidence", "commitments.say.evidence")],
        CityWord.Denied => [new("take-up", "commitments.takeUp"), new("say/evidence", "commitments.say.evidence")],
        CityWord.Open => [new("say/kept", "commitments.say.kept"), new("say/evidence", "commitments.say.evidence"), new("day", "commitments.move"), new("say/broken", "commitments.say.broken"), new("words", "commitments.correct")],
        CityWord.Kept => [new("say/evidence", "commitments.say.evidence"), new("day", "commitments.reopen"), new("say/broken", "commitments.say.broken"), new("words", "commitments.correct")],
        CityWord.Broken => [new("day", "commitments.reopen"), new("say/kept", "commitments.say.kept"), new("say/evidence", "commitments.say.evidence"), new("words", "commitments.correct")],
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var reach = CommitmentReach.Of(User);
        if (await db.Set<Commitment>().AsNoTracking().Where(c => c.Id == id).SingleOrDefaultAsync(reach.Within(), stop) is not { } commitment) return NotFound();
        MayChange = reach.MayChange(commitment);
        View = await reading.ViewAsync(commitment, Side.Desk, User, stop);
        return Page();
    }
}
