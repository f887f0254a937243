using System.Globalization;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>A project as it stands on the ballot.</summary>
internal sealed record BallotLine(string Code, int Number, decimal Cost);

/// <summary>A ballot that keeps the rules, as it is stored.</summary>
internal sealed record FilledBallot(string Vote, string? Points);

/// <summary>What is wrong with a ballot: a catalogue key and its value.</summary>
internal sealed record BallotFault(string Key, object? Value = null);

/// <summary>What a ballot of a round may say.</summary>
internal static class BallotRules
{
    /// <summary>Reads a ballot as it was filled in. What is chosen is put in the order of the ballot: no other order tells one voter from another.</summary>
    internal static (FilledBallot? Ballot, BallotFault? Fault) Read(
        FundRound round, IReadOnlyList<BallotLine> lines, IReadOnlyCollection<string> chosen, IReadOnlyDictionary<string, int?> points)
    {
        if (round.Form is BallotForm.Points) return ReadPoints(round, lines, points);
        var known = lines.Where(l => chosen.Contains(l.Code, StringComparer.Ordinal)).ToList();
        if (known.Count != chosen.Distinct(StringComparer.Ordinal).Count()) return (null, new("funds.vote.fault.unknown"));
        if (known.Count == 0) return (null, new("funds.vote.fault.empty"));
        if (round.MostChoices is { } most && known.Count > most) return (null, new("funds.vote.fault.tooMany", most));
        if (round.Form is BallotForm.Basket && known.Sum(l => l.Cost) is var sum && sum > round.Money)
            return (null, new("funds.vote.fault.basket", Amounts.Show(sum - round.Money, round.Currency)));
        return (new(string.Join(',', known.OrderBy(l => l.Number).Select(l => l.Code)), null), null);
    }

    private static (FilledBallot? Ballot, BallotFault? Fault) ReadPoints(FundRound round, IReadOnlyList<BallotLine> lines, IReadOnlyDictionary<string, int?> points)
    {
        var given = points.Where(p => p.Value is not null and not 0).ToDictionary(p => p.Key, p => p.Value!.Value, StringComparer.Ordinal);
        var known = lines.Where(l => given.ContainsKey(l.Code)).OrderBy(l => l.Number).ToList();
        if (known.Count != given.Count) return (null, new("funds.vote.fault.unknown"));
        if (known.Count == 0) return (null, new("funds.vote.fault.empty"));
        if (given.Values.Any(p => p < 0 || p > round.Points) || given.Values.Sum(p => (long)p) > round.Points) return (null, new("funds.vote.fault.points", round.Points));
        if (round.MostChoices is { } most && known.Count > most) return (null, new("funds.vote.fault.tooMany", most));
        return (new(string.Join(',', known.Select(l => l.Code)), string.Join(',', known.Select(l => given[l.Code].ToString(CultureInfo.InvariantCulture)))), null);
    }
}
