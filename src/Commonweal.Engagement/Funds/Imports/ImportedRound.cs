using System.Globalization;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Localization;
using Commonweal.Standards.Pabulib;

namespace Commonweal.Engagement.Funds.Imports;

/// <summary>What the facts of a .pb file say of the round they come from.</summary>
internal static class ImportedRound
{
    private static readonly string[] Days = ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd", "dd/MM/yyyy"];

    internal static FundRound Of(PabulibFile file, string slug, string language, DateOnly today)
    {
        var until = Day(file.Fact("date_end"), last: true) ?? Day(file.Fact("instance"), last: true) ?? today.AddDays(-1);
        if (until >= today) until = today.AddDays(-1);
        var from = Day(file.Fact("date_begin"), last: false) ?? until;
        if (from > until) from = until;
        var name = string.Join(' ', new[] { file.Fact("unit"), file.Fact("subunit"), file.Fact("district"), file.Fact("instance") }.Where(f => f is { Length: > 0 }).Distinct());
        return new FundRound
        {
            Slug = slug,
            Title = MultilingualText.Of((language, Cut(name.Length > 0 ? name : file.Fact("description") ?? slug, FundRound.LongestTitle))),
            Purpose = file.Fact("description") is { Length: > 0 } said ? MultilingualText.Of((language, Cut(said, FundRound.LongestPurpose))) : MultilingualText.Empty,
            Kind = RoundKind.ResidentsBudget,
            Money = file.Budget,
            Currency = file.Fact("currency") is { Length: 3 } code && code.All(char.IsAsciiLetterUpper) ? code : FundMoney.NoCurrency,
            ChallengesFrom = from.AddDays(-2),
            ProposalsFrom = from.AddDays(-2),
            FeasibilityFrom = from.AddDays(-1),
            VotingFrom = from,
            VotingUntil = until,
            ResultOn = until.AddDays(1),
            IsOpen = true,
            ByCode = false,
            Ballots = file.Votes.Count,
            LastNumber = file.Projects.Count,
            Form = file.VoteType == "ordinal" ? BallotForm.Ordinal : file.Votes[0].Choice.Points is not null ? BallotForm.Points : BallotForm.Approval,
            MostChoices = int.TryParse(file.Fact("max_length"), NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : file.VoteType == "choose-1" ? 1 : null,
            Points = int.TryParse(file.Fact("max_sum_points"), NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points : 0,
            Increment = Step(file.Budget / file.Votes.Count),
        };
    }

    /// <summary>A thousandth of a voter's share, as a power of ten and at least one: few enough raises whatever the currency.</summary>
    internal static decimal Step(decimal share)
    {
        var step = 1m;
        while (share / (step * 10) >= 1000) step *= 10;
        return step;
    }

    private static DateOnly? Day(string? text, bool last)
    {
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? (last ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1)) : null;
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
