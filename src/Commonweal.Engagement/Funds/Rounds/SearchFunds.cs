using System.Globalization;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Rounds;

/// <summary>Finds open rounds and their projects by name. The index also knows the names of fields, so what it finds is read again.</summary>
internal sealed class SearchFunds(CommonwealDb db, Here here) : ISearchable
{
    private const int Looked = 50;

    public string? Part => "funds";

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken stop)
    {
        var asked = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var roundKeys = (await Searching.FindAsync<FundRound>(db, words, Looked, stop)).Keys.ToArray();
        var rounds = await db.Set<FundRound>().AsNoTracking().Where(r => r.IsOpen && EF.Parameter(roundKeys).Contains(r.Id)).OrderByDescending(r => r.VotingUntil).ToListAsync(stop);
        var keys = (await Searching.FindAsync<Proposal>(db, words, Looked, stop)).Keys.ToArray();
        var projects = await (from p in db.Set<Proposal>().AsNoTracking()
                              join r in db.Set<FundRound>() on p.RoundId equals r.Id
                              where r.IsOpen && p.State != ProposalState.Withdrawn && EF.Parameter(keys).Contains(p.Id)
                              orderby p.On descending, p.Id
                              select new { p.Number, p.Title, Round = r.Title, r.Slug }).ToListAsync(stop);
        return
        [
            .. rounds.Where(r => Holds(r.Title, asked)).Select(r => Show(r.Title, "/funds/" + r.Slug, here.Text(r.Purpose)))
                .Concat(projects.Where(p => Holds(p.Title, asked)).Select(p => Show(p.Title, $"/funds/{p.Slug}/projects/{p.Number}", here.Text(p.Round)))).Take(most),
        ];
    }

    private Found Show(MultilingualText title, string path, string text)
    {
        var spoken = title.For(here.Language, here.City.Languages);
        return new(spoken.Text, path, text, spoken.IsFallback ? spoken.Language : null);
    }

    private static bool Holds(MultilingualText text, string[] asked)
        => text.Languages.Values.Any(v => Array.TrueForAll(asked, w => CultureInfo.InvariantCulture.CompareInfo.IndexOf(v.Text, w, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0));
}
