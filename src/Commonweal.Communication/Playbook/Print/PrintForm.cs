using Commonweal.Communication.Playbook.Content;
using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Communication.Playbook.Scenarios;
using Commonweal.Communication.Playbook.Standing;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Print;

/// <summary>Something of the book on paper, in one language, as an edition has it or as it stands now.</summary>
internal abstract class PrintForm(CommonwealDb db, ReleasedScenarios released, ReleaseRequests requests, Here here, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "in")] public string? In { get; set; }

    [BindProperty(SupportsGet = true, Name = "edition")] public int? Number { get; set; }

    /// <summary>The edition printed; null: as it stands now.</summary>
    public PlaybookEdition? Edition { get; private set; }

    public EditionContent Book { get; private set; } = new([], new(), []);

    public IReadOnlyList<ReleasedScenario> Scenarios { get; private set; } = [];

    /// <summary>The language of the paper.</summary>
    public string Language => here.City.Languages.Contains(In, StringComparer.Ordinal) ? In! : here.City.Languages.Contains(here.Language, StringComparer.Ordinal) ? here.Language : here.City.Languages[0];

    public string Direction => here.DirectionOf(Language);

    public StandingSheet Standing => new(Book.Standing, Language, texts, here);

    public IEnumerable<EditionTerm> Terms => Book.Terms.Where(t => t.Language == Language);

    public ScenarioSheet SheetOf(ScenarioContent content, IReadOnlyDictionary<Guid, string>? names = null) => new(content, Language, names ?? new Dictionary<Guid, string>(), texts, here) { OnPaper = true };

    public string CityName => here.City.Settings.Name.For(Language, here.City.Languages).Text;

    protected async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (Number is { } number)
        {
            Edition = await db.Set<PlaybookEdition>().AsNoTracking().SingleOrDefaultAsync(e => e.Number == number, stop);
            if (Edition is null) return false;
        }
        Book = Edition?.Content ?? await requests.AsItStandsAsync(stop);
        Scenarios = await released.OfAsync(Book, stop);
        return true;
    }
}
