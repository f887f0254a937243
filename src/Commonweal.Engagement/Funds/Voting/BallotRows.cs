using System.Text;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>Writes many ballots at once: some hundred rows a statement, in the transaction the caller has open.</summary>
internal static class BallotRows
{
    private const int RowsAStatement = 400, Columns = 6;

    internal static async Task InsertAsync(CommonwealDb db, IEnumerable<FundBallot> ballots, CancellationToken stop)
    {
        foreach (var rows in ballots.Chunk(RowsAStatement))
        {
            var statement = new StringBuilder("INSERT INTO fund_ballot (id, round_id, vote, points, imported, mixed) VALUES ");
            var values = new object?[rows.Length * Columns];
            for (var row = 0; row < rows.Length; row++)
            {
                var at = row * Columns;
                statement.Append(row == 0 ? "" : ",").Append(System.Globalization.CultureInfo.InvariantCulture, $"({{{at}}},{{{at + 1}}},{{{at + 2}}},{{{at + 3}}},{{{at + 4}}},{{{at + 5}}})");
                (values[at], values[at + 1], values[at + 2], values[at + 3], values[at + 4], values[at + 5])
                    = (rows[row].Id, rows[row].RoundId, rows[row].Vote, rows[row].Points, rows[row].Imported, rows[row].Mixed);
            }
            await db.Database.ExecuteSqlRawAsync(statement.ToString(), values!, stop);
        }
    }
}
