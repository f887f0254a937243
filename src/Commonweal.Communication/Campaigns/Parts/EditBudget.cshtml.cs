using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Communication.Campaigns.Parts;

/// <summary>A line of a campaign's budget.</summary>
[RequirePermission("campaigns.keep"), WhileAwake(CampaignsSlice.Part)]
internal sealed class EditBudgetModel(CommonwealDb db, IOutputCacheStore cache, Texts texts) : PartForm<BudgetLine>(db, cache, texts, BudgetLine.MostOfACampaign)
{
    [BindProperty] public string? What { get; set; }

    [BindProperty] public decimal? Planned { get; set; }

    [BindProperty] public decimal? Spent { get; set; }

    protected override void Show(BudgetLine? part)
    {
        if (part is not null) (What, Planned, Spent) = (part.What, part.Planned, part.Spent);
    }

    protected override void Check()
    {
        CheckWords(nameof(What), What, BudgetLine.LongestWhat);
        if (Planned is null) ModelState.TryAddModelError(nameof(Planned), Texts["errors.required"]);
        CheckAmount(nameof(Planned), Planned);
        CheckAmount(nameof(Spent), Spent);
    }

    protected override Task<BudgetLine> NewAsync(CancellationToken stop) => Task.FromResult(new BudgetLine { CampaignId = Id, What = "", Planned = 0, Spent = 0 });

    protected override void Apply(BudgetLine part) => (part.What, part.Planned, part.Spent) = (What!.Trim(), Planned!.Value, Spent ?? 0);

    private void CheckAmount(string field, decimal? amount)
    {
        if (amount is < 0 or > BudgetLine.Most || amount is { } value && value != Math.Round(value, 2)) ModelState.TryAddModelError(field, Texts["campaigns.budget.bad"]);
    }
}
