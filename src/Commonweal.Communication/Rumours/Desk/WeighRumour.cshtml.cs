using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Rumours.Desk;

/// <summary>How easily is it believed, and what happens where it is? The two decide what comes first.</summary>
[RequirePermission("rumours.keep"), WhileAwake("rumours"), ResponseCache(NoStore = true)]
internal sealed class WeighRumourModel(CommonwealDb db, Here here, Texts texts) : RumourPage(db, here, texts)
{
    [BindProperty] public string? About { get; set; }

    [BindProperty] public Likelihood? Likelihood { get; set; }

    [BindProperty] public Harm? Harm { get; set; }

    public IEnumerable<Choice> Likelihoods => Enum.GetValues<Likelihood>().Select(l => new Choice(l.ToString(), Texts["rumours.likelihood." + l], Texts["rumours.likelihood.hint." + l]));

    public IEnumerable<Choice> Harms => Enum.GetValues<Harm>().Select(h => new Choice(h.ToString(), Texts["rumours.harm." + h], Texts["rumours.harm.hint." + h]));

    protected override bool IsPossible => Rumour.IsOpen;

    protected override void Fill() => (About, Likelihood, Harm) = (Rumour.About, Rumour.Likelihood, Rumour.Harm);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var about = ModelState.Check(nameof(About), About, Rumour.LongestAbout, Texts);
        if (Likelihood is null) ModelState.TryAddModelError(nameof(Likelihood), Texts["rumours.likelihood.choose"]);
        if (Harm is null) ModelState.TryAddModelError(nameof(Harm), Texts["rumours.harm.choose"]);
        if (!ModelState.IsValid) return Page();
        Rumour.About = about;
        Rumour.Weigh(Likelihood!.Value, Harm!.Value);
        return await SaveAsync("common.saved", stop);
    }
}
