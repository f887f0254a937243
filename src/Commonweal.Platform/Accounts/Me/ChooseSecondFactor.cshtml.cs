using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Accounts.Me;

/// <summary>The first thing a new colleague sees: which second factor to set up. Nothing else opens before.</summary>
[RequireSignIn, ResponseCache(NoStore = true)]
internal sealed class ChooseSecondFactorModel(MyAccount me) : PageModel
{
    public bool HasOne { get; private set; }

    public async Task OnGetAsync() => HasOne = await me.FactorsAsync() > 0;
}
