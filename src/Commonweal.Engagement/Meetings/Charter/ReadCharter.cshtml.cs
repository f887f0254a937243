using System.Globalization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Engagement.Meetings.Charter;

/// <summary>The participation charter: what people are asked about, and with what effect; with every version that was.</summary>
[AllowAnonymous, WhileAwake("meetings"), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["version"])]
internal sealed class ReadCharterModel(CharterReading reading) : PageModel
{
    public CharterText? Charter { get; private set; }

    public IReadOnlyList<CharterVersion> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? version, CancellationToken stop)
    {
        int? number = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : null;
        Charter = await reading.FindAsync(number, stop);
        if (number is not null && Charter is null) return NotFound();
        Versions = await reading.VersionsAsync(stop);
        return Page();
    }
}
