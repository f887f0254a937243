using Commonweal.Analysis.Disclosure;
using Commonweal.Communication.Audience.Places;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Library;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns;

/// <summary>How far a campaign came in a language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Sent">Letters that arrived in it; null where hidden to protect people.</param>
/// <param name="Taken">How often its materials were taken from the library while it ran; null where hidden.</param>
/// <param name="HandedOut">Copies that places were given.</param>
/// <param name="ThroughPlaces">People whom its places reach, estimated by those who run them.</param>
internal sealed record LanguageReach(string Language, long? Sent, long? Taken, long HandedOut, long ThroughPlaces);

/// <summary>Reads the reach of a campaign by language, from counts that are kept without tracking anybody.</summary>
internal sealed class CampaignReach(CommonwealDb db, Here here)
{
    public async Task<IReadOnlyList<LanguageReach>> OfAsync(Campaign campaign, CancellationToken stop)
    {
        var languages = here.City.Languages;
        var (sent, taken) = (await SentAsync(campaign, stop), await TakenAsync(campaign, stop));
        var handed = await db.Set<Handout>().Where(h => h.CampaignId == campaign.Id).GroupBy(h => h.Language).Select(g => new { g.Key, Copies = g.Sum(h => (long)h.Copies) }).ToDictionaryAsync(g => g.Key, g => g.Copies, stop);
        Guid[] keys = [.. campaign.Places];
        var places = await db.Set<ReachPlace>().AsNoTracking().Where(p => EF.Parameter(keys).Contains(p.Id)).ToListAsync(stop);
        var (safeSent, safeTaken) = (Safe(languages, sent), Safe(languages, taken));
        return [.. languages.Select((l, at) => new LanguageReach(l, safeSent[at], safeTaken[at], handed.GetValueOrDefault(l), places.Where(p => p.Languages.Contains(l)).Sum(p => (long)p.Reached)))];
    }

    /// <summary>Counts of people leave only where nobody can work a small one out; nothing at all is said as nothing.</summary>
    internal static IReadOnlyList<long?> Safe(IReadOnlyList<string> languages, IReadOnlyDictionary<string, long> counts)
    {
        var list = languages.Select(l => counts.GetValueOrDefault(l)).ToList();
        if (list.Sum() == 0) return [.. list.Select(_ => (long?)0)];
        var released = SafeTable.Release(CountTable.OfList(list), DisclosureRule.Default);
        return [.. list.Select((_, at) => released[0, at].Count)];
    }

    private async Task<Dictionary<string, long>> SentAsync(Campaign campaign, CancellationToken stop)
    {
        string[] origins = [.. campaign.Messages.Select(m => $"message/{m}")];
        if (origins.Length == 0) return [];
        return await db.Set<DispatchCount>().Where(c => c.State == ParcelState.Sent || c.State == ParcelState.Delivered)
            .Join(db.Set<Dispatch>().Where(d => EF.Parameter(origins).Contains(d.Origin)), c => c.DispatchNo, d => d.No, (c, d) => new { c.Language, c.Parcels })
            .GroupBy(c => c.Language).Select(g => new { g.Key, Parcels = g.Sum(c => (long)c.Parcels) }).ToDictionaryAsync(g => g.Key, g => g.Parcels, stop);
    }

    private async Task<Dictionary<string, long>> TakenAsync(Campaign campaign, CancellationToken stop)
    {
        Guid[] items = [.. campaign.Materials];
        if (items.Length == 0) return [];
        return await db.Set<LibraryCount>().Where(c => c.Day >= campaign.From && c.Day <= campaign.Until)
            .Join(db.Set<LibraryFile>().Where(f => EF.Parameter(items).Contains(f.ItemId)), c => c.FileId, f => f.Id, (c, f) => new { f.Language, c.Taken })
            .GroupBy(c => c.Language).Select(g => new { g.Key, Taken = g.Sum(c => (long)c.Taken) }).ToDictionaryAsync(g => g.Key, g => g.Taken, stop);
    }
}
