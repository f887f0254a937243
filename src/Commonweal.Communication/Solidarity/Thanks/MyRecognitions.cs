using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Thanks;

/// <summary>Whoever proved the address we wrote to finds the page again.</summary>
internal sealed class MyRecognitions(CommonwealDb db, RecognitionLinks links, Here here, Texts texts) : IResidentRecords
{
    public async Task<IReadOnlyList<ResidentRecord>> OfAsync(byte[] email, CancellationToken stop)
    {
        var all = await db.Set<Recognition>().AsNoTracking().Where(r => r.EmailLookup == email).OrderByDescending(r => r.ProposedOn).ThenBy(r => r.Id).ToListAsync(stop);
        return [.. all.Where(r => r.IsHeld(here.Today)).Select(r => new ResidentRecord(texts["solidarity.answer.title"], texts["solidarity.recognition.state." + r.State], here.Link(links.PathOf(r)), r.ProposedOn))];
    }
}
