using System.Globalization;
using System.Text;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City.Imports;
using Commonweal.Platform.Data;
using Commonweal.Platform.Imports;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City.Desk;

/// <summary>How many people live in each district, and of which groups, as far as the law allows.</summary>
[RequirePermission("city.settings"), RequestFormLimits(MultipartBodyLengthLimit = UploadedBytes.Most + 100_000)]
internal sealed class CountPeopleModel(CommonwealDb db, CityImporting importing, Here here, Texts texts) : PageModel, IFormPage
{
    private Dictionary<(string District, string Group), int> counts = [];

    [BindProperty] public IFormFile? Sent { get; set; }

    public IReadOnlyList<string> Groups { get; private set; } = [];

    public IReadOnlyList<string> Faults { get; private set; } = [];

    public IReadOnlyList<string> Sentences { get; private set; } = [];

    public int? People(string district, string group) => counts.TryGetValue((district, group), out var people) ? people : null;

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    /// <summary>The table as it should be sent: the districts there are, with what is known of them.</summary>
    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        var csv = new StringBuilder("district,population");
        var groups = Groups.Where(g => g != Population.Everyone).ToList();
        foreach (var group in groups) csv.Append(',').Append(group);
        foreach (var district in here.City.Districts)
        {
            csv.AppendLine().Append(district.Code);
            foreach (var group in groups.Prepend(Population.Everyone)) csv.Append(',').Append(People(district.Code, group)?.ToString(CultureInfo.InvariantCulture));
        }
        return File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(csv.AppendLine().ToString())).ToArray(), "text/csv", "population.csv");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (bytes, refusal) = await UploadedBytes.ReadAsync(Sent, stop);
        if (refusal is not null) Faults = [texts[refusal]];
        else
        {
            var result = await importing.RunAsync(outlines: null, bytes, retire: false, settings: null, stop);
            Faults = [.. result.Faults.Select(f => f.Explain(texts))];
            if (Faults.Count == 0) Sentences = [.. ImportSentences.Of(result, texts)];
        }
        if (Faults.Count > 0) Response.StatusCode = StatusCodes.Status400BadRequest;
        await PrepareAsync(stop);
        return Page();
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        var rows = await db.Set<Population>().AsNoTracking().ToListAsync(stop);
        counts = rows.ToDictionary(p => (p.DistrictCode, p.Group), p => p.People);
        Groups = [.. rows.Select(p => p.Group).Distinct(StringComparer.Ordinal).OrderByDescending(g => g == Population.Everyone).ThenBy(g => g, StringComparer.Ordinal)];
    }
}
