using Commonweal.Platform.Contracts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;

namespace Commonweal.Engagement.Funds.Rounds;

/// <summary>On the city's front page: rounds that go on now, and the last result.</summary>
internal sealed class FundsOnHome(OpenRounds rounds, Here here, Texts texts) : IHomeSection
{
    private const int Shown = 3, Looked = 20;

    public int Order => 60;

    public string? Part => "funds";

    public async Task<HomeSection?> ReadAsync(CancellationToken stop)
    {
        var today = here.Today;
        var known = (await rounds.ReadAsync(Looked, stop)).Where(r => r.PhaseOn(today) is not RoundPhase.Coming && (r.CountedOn is null || r.CountedOn.Value.AddDays(120) >= today))
            .OrderByDescending(r => r.PhaseOn(today) is RoundPhase.Voting).ThenByDescending(r => r.CountedOn is null).Take(Shown).ToList();
        return known.Count == 0 ? null : new(texts["funds.title"], [.. known.Select(r => Entry(r, today))], "/funds", texts["funds.home.more"]);
    }

    private HomeEntry Entry(FundRound round, DateOnly today)
    {
        var title = round.Title.For(here.Language, here.City.Languages);
        return new(title.Text, "/funds/" + round.Slug, RoundWords.Now(round, round.PhaseOn(today), texts), null, title.IsFallback ? title.Language : null);
    }
}
