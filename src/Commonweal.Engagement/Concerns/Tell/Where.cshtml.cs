using System.Globalization;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Maps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Concerns.Tell;

/// <summary>Third question: where? A district, a point, or nowhere.</summary>
[AllowAnonymous, WhileAwake("concerns")]
internal sealed class WhereModel(TellJourney journey, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public string? DistrictCode { get; set; }

    [BindProperty] public string? Latitude { get; set; }

    [BindProperty] public string? Longitude { get; set; }

    public Topic Topic { get; private set; } = null!;

    public IEnumerable<Choice> Places =>
        [new("", texts["tell.where.nowhere"]), .. here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await journey.BeginAsync(stop) is not { } step) return LocalRedirect(here.Link("/tell"));
        Topic = step.Topic;
        DistrictCode = step.Draft.DistrictCode;
        Latitude = step.Draft.Latitude?.ToString(CultureInfo.InvariantCulture);
        Longitude = step.Draft.Longitude?.ToString(CultureInfo.InvariantCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await journey.BeginAsync(stop) is not { } step) return LocalRedirect(here.Link("/tell"));
        Topic = step.Topic;
        var district = here.City.District(DistrictCode)?.Code;
        if (district is null && DistrictCode is not null) ModelState.AddModelError(nameof(DistrictCode), texts["tell.where.unknown"]);
        var point = MapPoint.Read(Latitude, Longitude);
        if (point is null && (Latitude ?? Longitude) is not null) ModelState.AddModelError(nameof(DistrictCode), texts["tell.where.badPoint"]);
        if (!ModelState.IsValid) return Page();
        await journey.SaveAsync(step.Draft with { DistrictCode = district, Latitude = point?.Latitude, Longitude = point?.Longitude }, stop);
        return LocalRedirect(here.Link(journey.Next(step, "/tell/pictures")));
    }

    public async Task PrepareAsync(CancellationToken stop) => Topic = (await journey.BeginAsync(stop))?.Topic ?? TellJourney.NoTopic;
}
