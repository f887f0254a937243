using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Charts;

namespace Commonweal.Engagement.Commitments.Balance;

/// <summary>The balance with one community as both sides see it.</summary>
internal sealed record BalanceView(string Community, CommunityBalance Balance)
{
    /// <summary>Asks, offers and kept commitments by quarter.</summary>
    public LineChart Chart(Texts texts) => new(
        [
            Series(texts["commitments.balance.asked"], q => q.Asked),
            Series(texts["commitments.balance.offered"], q => q.Offered),
            Series(texts["commitments.balance.kept"], q => q.Kept),
        ],
        ChartPeriod.Month, texts["commitments.balance.chart"], texts["commitments.balance.unit"], texts["commitments.balance.source"])
    { Id = "balance", Summary = texts["commitments.balance.summary", ("asked", Balance.Asked), ("given", Balance.Given)] };

    private ChartSeries Series(string name, Func<QuarterBalance, int> figure) => new(name, [.. Balance.Quarters.Select(q => new ChartPoint(q.From, figure(q)))]);
}
