using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Engagement.Funds.Rounds;

/// <summary>Every round of money that residents and communities share out.</summary>
[AllowAnonymous, WhileAwake("funds"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ListFundsModel(OpenRounds rounds, Texts texts) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<FundRound> Rounds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Rounds = await rounds.ReadAsync(Most, stop);

    /// <summary>What one can do now, in a sentence.</summary>
    public string Now(FundRound round, RoundPhase phase) => RoundWords.Now(round, phase, texts);
}
