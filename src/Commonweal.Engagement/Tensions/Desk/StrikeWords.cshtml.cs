using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Tensions.Desk;

/// <summary>Strikes names out of an entry, for good: the original is kept nowhere.</summary>
[RequirePermission("tensions.work"), WhileAwake("tensions"), ResponseCache(NoStore = true)]
internal sealed class StrikeWordsModel(CommonwealDb db, AuditTrail audit, TensionSaving saving, Here here, Texts texts) : TensionPage(saving, here, texts)
{
    private const int Most = 20, Shortest = 2, Longest = 200;

    private List<TensionAction> actions = [];

    private List<TensionRenewal> renewals = [];

    /// <summary>The exact words to strike, one a line.</summary>
    [BindProperty] public string? Names { get; set; }

    /// <summary>Words of actions and renewals.</summary>
    public IEnumerable<string> Others => [.. actions.SelectMany(a => new[] { a.Words, a.Who, a.Outcome }).OfType<string>(), .. renewals.Select(r => r.Reason)];

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await OpenAsync(stop)) return NotFound();
        var names = (Names ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (names.Count is 0 or > Most || names.Exists(n => n.Length is < Shortest or > Longest)) ModelState.AddModelError(nameof(Names), Texts["tensions.strike.length"]);
        else if (!Struck.AnyIn(Others.Append(Tension.What).Append(Tension.Place), names)) ModelState.AddModelError(nameof(Names), Texts["tensions.strike.nowhere"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        (Tension.What, Tension.Place) = (Struck.Out(Tension.What, names, Tension.LongestWords), Struck.Out(Tension.Place, names, Tension.LongestPlace));
        foreach (var action in actions)
        {
            (action.Words, action.Who) = (Struck.Out(action.Words, names, Tension.LongestWords), Struck.Out(action.Who, names, TensionAction.LongestWho));
            action.Outcome = action.Outcome is { } outcome ? Struck.Out(outcome, names, Tension.LongestWords) : null;
        }
        foreach (var renewal in renewals) renewal.Reason = Struck.Out(renewal.Reason, names, Tension.LongestWords);
        audit.Add("struck-out", "tension", Id.ToString());
        var answer = await EndAsync("tensions.done.struck", stop);
        if (answer is LocalRedirectResult) await db.Dialect.ForgetDeletedAsync(db, stop);
        return answer;
    }

    public override async Task PrepareAsync(CancellationToken stop)
    {
        actions = await db.Set<TensionAction>().Where(a => a.TensionId == Id).OrderBy(a => a.DueOn).ToListAsync(stop);
        renewals = await db.Set<TensionRenewal>().Where(r => r.TensionId == Id).OrderBy(r => r.Id).ToListAsync(stop);
    }
}
