using System.Globalization;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;

namespace Commonweal.Communication.Campaigns.Shown;

/// <summary>What runs now on the city's front page, and every public campaign in the search.</summary>
internal sealed class CampaignsOnHome(PublicCampaigns campaigns, CommonwealDb db, Here here, Texts texts) : IHomeSection, ISearchable
{
    private const int Shown = 2, Looked = 50;

    public int Order => 45;

    public string? Part => CampaignsSlice.Part;

    public async Task<HomeSection?> ReadAsync(CancellationToken stop)
    {
        var running = (await campaigns.NowAsync(stop)).Where(c => c.StateOn(here.Today, here.City) is CampaignState.Running).Take(Shown).ToList();
        return running.Count == 0 ? null : new(texts["campaigns.title"], [.. running.Select(Entry)], PublicCampaigns.Path, texts["campaigns.more"]);
    }

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken stop)
    {
        Guid[] keys = [.. (await Searching.FindAsync<Campaign>(db, words, Looked, stop)).Keys];
        var asked = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // The index also knows the names of fields, so what it finds is read again.
        return [.. (await campaigns.OfAsync(keys, stop)).Where(c => c.Title.Languages.Values.Any(v => Array.TrueForAll(asked, w => Holds(v.Text, w)))).Take(most)
            .Select(c => new Found(here.Text(c.Title), PublicCampaigns.PathOf(c), here.Text(c.Aim), Other(c)))];
    }

    private HomeEntry Entry(Campaign campaign) => new(here.Text(campaign.Title), PublicCampaigns.PathOf(campaign), here.Text(campaign.Aim), null, Other(campaign));

    private string? Other(Campaign campaign) => campaign.Title.For(here.Language, here.City.Languages) is { IsFallback: true } spoken ? spoken.Language : null;

    private static bool Holds(string text, string word) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
