using System.Globalization;
using Commonweal.Analysis.EqualShares;
using Commonweal.Engagement.Funds.Rounds;

namespace Commonweal.Engagement.Funds.Results;

/// <summary>What ballots say, as they are stored and as .pb files write it: codes and points with commas between them.</summary>
internal static class BallotText
{
    internal static string[] Codes(string vote) => vote.Length == 0 ? [] : vote.Split(',', StringSplitOptions.TrimEntries);

    internal static Ballot Read(AlikeBallots alike, BallotForm form, int longest)
    {
        var codes = Codes(alike.Vote);
        decimal[]? points = form is BallotForm.Ordinal
            ? [.. Enumerable.Range(0, codes.Length).Select(place => (decimal)(longest - place))]
            : alike.Points is { } given ? [.. Codes(given).Select(p => decimal.Parse(p, CultureInfo.InvariantCulture))] : null;
        return Ballot.Of(codes, points, alike.Count);
    }
}
