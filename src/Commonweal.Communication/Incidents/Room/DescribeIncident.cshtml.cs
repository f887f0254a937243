using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Incidents.Room;

/// <summary>Where it happened and whom residents call: what statements are filled with.</summary>
[RequirePermission("incidents.lead"), WhileAwake(IncidentsSlice.Part)]
internal sealed class DescribeIncidentModel(CommonwealDb db, IncidentLog log, Here here, Texts texts) : IncidentPage(db, here, texts)
{
    [BindProperty] public MultilingualInput Place { get; set; } = new();

    [BindProperty] public string? District { get; set; }

    [BindProperty] public string? Line { get; set; }

    public override string Step => "incidents.describe";

    public IEnumerable<Choice> Districts => Here.City.Districts.Select(d => new Choice(d.Code, Here.Text(d.Name))).OrderBy(c => c.Label, StringComparer.CurrentCulture);

    protected override bool IsPossible => Incident.IsOpen;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Place.Check(ModelState, nameof(Place), Texts, Here.City.Languages, Incident.LongestPlace);
        if (CleanText.Length(Line ?? "") > Incident.LongestLine) ModelState.AddModelError(nameof(Line), Texts["errors.tooLong", ("most", Incident.LongestLine)]);
        if (District is not null && Here.City.District(District) is null) ModelState.AddModelError(nameof(District), Texts["incidents.describe.district.bad"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Incident.Version != Version) return this.ChangedMeanwhile(Texts);
        (Incident.Place, Incident.DistrictCode, Incident.Line) = (Place.ApplyTo(Incident.Place, Here.City.Languages), District, Line?.Trim() ?? "");
        log.Add(Id, EntryKind.Described, Here.Text(Incident.Place));
        return await SaveAsync(Incident.Path, "common.saved", stop);
    }

    protected override Task FillAsync(CancellationToken stop)
    {
        (Place, District, Line) = (MultilingualInput.Of(Incident.Place), Incident.DistrictCode, Incident.Line);
        return Task.CompletedTask;
    }
}
