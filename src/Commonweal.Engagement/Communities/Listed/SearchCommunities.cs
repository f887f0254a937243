using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Listed;

/// <summary>Finds communities on the public list by their names.</summary>
internal sealed class SearchCommunities(CommonwealDb db, Here here) : ISearchable
{
    private const int Looked = 50;

    public string? Part => "communities";

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken stop)
    {
        var keys = (await Searching.FindAsync<Community>(db, words, Looked, stop)).Keys.ToArray();
        var rows = await db.Set<Community>().AsNoTracking().Where(c => EF.Parameter(keys).Contains(c.Id) && c.Shown && !c.Ended).OrderBy(c => c.SortName).ToListAsync(stop);
        return [.. rows.Where(c => CommunityList.Holds(c, words)).Take(most).Select(Show)];
    }

    private Found Show(Community community)
    {
        var name = community.Name.For(here.Language, here.City.Languages);
        return new(name.Text, "/communities/" + community.Id, BrowseCommunitiesModel.Beginning(here.Text(community.About)), name.IsFallback ? name.Language : null);
    }
}
