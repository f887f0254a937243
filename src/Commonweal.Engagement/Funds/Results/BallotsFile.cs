using System.Globalization;
using System.Text.Json;
using Commonweal.Engagement.Funds.Imports;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Results;

/// <summary>
/// All ballots of a counted round as a .pb file that anybody may count again; written as it is read. Age, sex and place of voters
/// never leave, and under a hundred ballots nothing does.
/// </summary>
internal sealed class BallotsFile(CommonwealDb db, CurrentCity city)
{
    /// <summary>Single votes never leave under this many.</summary>
    public const int LeastBallots = 100;

    private static readonly string[] Withheld = ["age", "sex", "gender", "district", "neighborhood", "neighbourhood", "born", "education", "income"];

    public static bool MayLeave(FundRound round) => round.CountedOn is not null && round.Ballots >= LeastBallots;

    public async Task WriteAsync(FundRound round, TextWriter output, CancellationToken stop)
    {
        var proposals = await db.Set<Proposal>().AsNoTracking().Where(p => p.RoundId == round.Id).OrderBy(p => p.Number).ToListAsync(stop);
        if (round.ImportedFrame is { } json) await WriteImportedAsync(round, ImportedFrame.Read(json), proposals, output, stop);
        else await WriteOwnAsync(round, [.. proposals.Where(p => p.Votes is not null)], output, stop);
    }

    private async Task WriteOwnAsync(FundRound round, IReadOnlyList<Proposal> proposals, TextWriter output, CancellationToken stop)
    {
        var lines = new PbLines(output, "\n");
        var languages = city.Latest.Languages;
        lines.Write("META");
        lines.Write("key", "value");
        lines.Write("description", round.Title.For("en", languages).Text);
        lines.Write("unit", city.Latest.Settings.Name.For("en", languages).Text);
        lines.Write("instance", round.Slug);
        lines.Write("num_projects", Whole(proposals.Count));
        lines.Write("num_votes", Whole(round.Ballots));
        lines.Write("budget", Plain(round.Money));
        lines.Write("vote_type", round.Form is BallotForm.Points ? "cumulative" : "approval");
        lines.Write("rule", round.Rule is CountingRule.Greedy ? "greedy" : "equalshares/" + CountingWords.Completion(round.LeftOver));
        lines.Write("date_begin", Day(round.VotingFrom));
        lines.Write("date_end", Day(round.VotingUntil));
        if (round.MostChoices is { } most) lines.Write("max_length", Whole(most));
        if (round.Form is BallotForm.Points) lines.Write("max_sum_points", Whole(round.Points));
        lines.Write("currency", round.Currency);
        lines.Write("PROJECTS");
        lines.Write("project_id", "cost", "votes", "name", "selected");
        foreach (var p in proposals) lines.Write(p.Code, Plain(p.Cost ?? 0), Plain(p.Votes ?? 0), p.Title.For("en", languages).Text, p.FundedAs is null ? "0" : "1");
        lines.Write("VOTES");
        var points = round.Form is BallotForm.Points;
        lines.Write(points ? ["voter_id", "vote", "points"] : ["voter_id", "vote"]);
        var voter = 0;
        await foreach (var ballot in Ballots(round).WithCancellation(stop))
        {
            if (points) lines.Write(Whole(++voter), ballot.Vote, ballot.Points ?? "");
            else lines.Write(Whole(++voter), ballot.Vote);
            await lines.SendAsync(all: false, stop);
        }
        await lines.SendAsync(all: true, stop);
    }

    private async Task WriteImportedAsync(FundRound round, ImportedFrame frame, IReadOnlyList<Proposal> proposals, TextWriter output, CancellationToken stop)
    {
        var lines = new PbLines(output, frame.LineEnd);
        lines.Write("META");
        lines.Write("key", "value");
        foreach (var (key, value) in frame.Meta) lines.Write(key, value);
        lines.Write("PROJECTS");
        lines.Write([.. frame.ProjectColumns]);
        foreach (var proposal in proposals) lines.Write(JsonSerializer.Deserialize<string[]>(proposal.ImportedFields!)!);
        lines.Write("VOTES");
        int[] shown = [.. frame.VoteColumns.Index().Where(c => !IsWithheld(c.Item)).Select(c => c.Index)];
        lines.Write([.. shown.Select(c => frame.VoteColumns[c])]);
        await foreach (var ballot in Ballots(round).WithCancellation(stop))
        {
            var kept = frame.Kept(ballot.Imported ?? "");
            lines.Write([.. shown.Select(c => frame.VoteColumns[c].Trim() switch
            {
                "vote" => ballot.Vote,
                "points" => ballot.Points ?? "",
                _ => kept[frame.OtherColumns.Index().First(o => o.Item == c).Index],
            })]);
            await lines.SendAsync(all: false, stop);
        }
        await lines.SendAsync(all: true, stop);
    }

    internal static bool IsWithheld(string column) => Withheld.Any(w => column.Trim() == w || (w.Length > 4 && column.Trim().StartsWith(w, StringComparison.OrdinalIgnoreCase)));

    private IAsyncEnumerable<FundBallot> Ballots(FundRound round) => db.Set<FundBallot>().AsNoTracking().Where(b => b.RoundId == round.Id).OrderBy(b => b.Id).AsAsyncEnumerable();

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Plain(decimal amount) => FundMoney.Exactly(amount);

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
