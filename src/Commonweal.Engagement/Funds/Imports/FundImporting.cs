using System.Globalization;
using System.Text.Json;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Results;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Standards.Pabulib;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Imports;

/// <summary>How an import ended.</summary>
internal enum FundImport
{
    Done,
    /// <summary>The very same file was brought in before.</summary>
    WasThere,
    /// <summary>Another round has this name.</summary>
    NameTaken,
}

/// <summary>Brings a finished vote in from a .pb file: all is read and counted before the one transaction that writes it.</summary>
internal sealed class FundImporting(CommonwealDb db, CurrentCity current, TimeProvider clock)
{
    internal async Task<FundImport> RunAsync(PabulibFile file, string hash, string slug, CountingRule rule, LeftOver left, CancellationToken stop)
    {
        if (await db.Set<FundRound>().AsNoTracking().Where(r => r.Slug == slug).Select(r => new { r.ImportedHash }).SingleOrDefaultAsync(stop) is { } there)
            return there.ImportedHash == hash ? FundImport.WasThere : FundImport.NameTaken;
        var city = await current.GetAsync(stop);
        var today = new CityTime(city.TimeZone).Day(clock.GetUtcNow());
        var frame = ImportedFrame.Of(file);
        var round = ImportedRound.Of(file, slug, city.Languages[0], today);
        (round.ImportedHash, round.ImportedFrame, round.Rule, round.LeftOver) = (hash, frame.Write(), rule, left);
        var proposals = Projects(file, round, city);
        var alike = file.Votes.GroupBy(v => v.Choice)
            .Select(g => new AlikeBallots(string.Join(',', g.Key.Projects), Written(g.Key.Points), g.Count())).ToList();
        RoundCounting.Write(round, proposals, VoteCounting.Count(round, [.. proposals.Select(RoundCounting.Budgeted)], alike), round.ResultOn);
        return await db.InTransactionAsync(async s =>
        {
            if (await db.Set<FundRound>().AnyAsync(r => r.Slug == slug, s)) return FundImport.NameTaken;
            db.Add(round);
            db.AddRange(proposals);
            await db.SaveChangesAsync(s);
            await BallotRows.InsertAsync(db, Ballots(file, frame, round.Id), s);
            return FundImport.Done;
        }, stop);
    }

    // Published ballots keep the order of their file: there is no secret in it.
    private static IEnumerable<FundBallot> Ballots(PabulibFile file, ImportedFrame frame, Guid round)
    {
        var first = FundBallot.NewKey() >> 1;
        var (vote, points) = (Column(file.VoteColumns, "vote")!.Value, Column(file.VoteColumns, "points"));
        return file.Votes.Index().Select(v => new FundBallot
        {
            Id = first + v.Index,
            RoundId = round,
            Vote = v.Item.Fields[vote],
            Points = points is { } column ? v.Item.Fields[column] : null,
            Imported = frame.Keep(v.Item),
            Mixed = true,
        });
    }

    private static List<Proposal> Projects(PabulibFile file, FundRound round, CitySnapshot city)
    {
        var (name, selected) = (Column(file.ProjectColumns, "name"), Column(file.ProjectColumns, "selected"));
        var place = Column(file.ProjectColumns, "district") ?? Column(file.ProjectColumns, "neighborhood");
        var language = file.Fact("language") is { Length: >= 2 and <= 3 } told && told.All(char.IsAsciiLetterLower) ? told : city.Languages[0];
        return [.. file.Projects.Index().Select(p => new Proposal
        {
            RoundId = round.Id,
            Code = p.Item.Id,
            Number = p.Index + 1,
            Place = p.Index + 1,
            Title = MultilingualText.Of((language, Short(name is { } n && p.Item.Fields[n].Trim() is { Length: > 0 } called ? called : p.Item.Id))),
            Language = language,
            Cost = p.Item.Cost,
            Feasibility = Feasibility.Feasible,
            DistrictCode = place is { } d ? city.Districts.FirstOrDefault(x => x.Code == p.Item.Fields[d].Trim() || x.Name.Languages.Values.Any(v => v.Text == p.Item.Fields[d].Trim()))?.Code : null,
            SelectedThen = selected is { } s ? p.Item.Fields[s].Trim() is "1" : null,
            ImportedFields = JsonSerializer.Serialize(p.Item.Fields),
            On = round.ProposalsFrom,
        })];
    }

    private static int? Column(IReadOnlyList<string> columns, string name) => columns.Index().Where(c => c.Item.Trim() == name).Select(c => (int?)c.Index).FirstOrDefault();

    private static string Short(string title) => title.Length <= 300 ? title : title[..299] + "…";

    private static string? Written(IReadOnlyList<decimal>? points) => points is null ? null : string.Join(',', points.Select(p => p.ToString(CultureInfo.InvariantCulture)));
}
