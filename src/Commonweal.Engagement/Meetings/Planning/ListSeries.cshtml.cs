using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>What comes again, how each series stands, and the days on which the city is closed.</summary>
[RequirePermission("meetings.work"), WhileAwake("meetings")]
internal sealed class ListSeriesModel(SeriesStanding standing, Here here) : PageModel
{
    public IReadOnlyList<SeriesLine> Series { get; private set; } = [];

    public IReadOnlyList<ClosedDay> Closed => [.. here.City.ClosedDays.Where(d => d.Day >= here.Today).Take(20)];

    public async Task OnGetAsync(CancellationToken stop) => Series = await standing.AllAsync(stop);
}
