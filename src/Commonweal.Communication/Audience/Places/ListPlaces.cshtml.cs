using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience.Places;

/// <summary>Through whom those are reached who subscribe to nothing.</summary>
[RequirePermission("audience.keep"), WhileAwake("audience")]
internal sealed class ListPlacesModel(CommonwealDb db, Here here, Texts texts) : PageModel
{
    public const int Most = 500;

    public IReadOnlyList<ReachPlace> Places { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
        => Places = [.. (await db.Set<ReachPlace>().AsNoTracking().Take(Most).ToListAsync(stop)).OrderByDescending(p => p.Reached)];

    public string Where(ReachPlace place) => here.City.District(place.DistrictCode) is { } district ? here.Text(district.Name) : texts["audience.wholeCity"];

    public string LanguagesOf(ReachPlace place) => string.Join(", ", place.Languages.Select(here.NativeName));
}
