using Commonweal.Communication.Playbook.Content;
using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Communication.Playbook.Standing;
using Commonweal.Communication.Playbook.Terms;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Playbook.Demo;

/// <summary>The invented city's book as books are: most of it signed, one version waiting for its signature, one scenario overdue, three still drafts.</summary>
internal sealed class RivermeetPlaybook(CommonwealDb db, RivermeetMessengers messengers, CurrentCity current, TimeProvider clock)
{
    private static readonly string[] Drafts = ["election-falsehood", "city-hoax", "online-campaign"];

    private const string Waiting = "school", Overdue = "paper-mode", Twice = "hate-graffiti", Changed = "demonstration";

    internal static async Task FillAsync(IServiceProvider services, CancellationToken stop)
        => await ActivatorUtilities.CreateInstance<RivermeetPlaybook>(services, ActivatorUtilities.CreateInstance<RivermeetMessengers>(services)).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var today = new CityTime((await current.GetAsync(stop)).TimeZone).Day(clock.GetUtcNow());
        var accounts = await db.Set<Account>().AsNoTracking().ToListAsync(stop);
        var keeper = accounts.FirstOrDefault(a => a.Roles.Contains(Role.CommunicationsOfficer))?.Id ?? Guid.Empty;
        var liaison = accounts.FirstOrDefault(a => a.Roles.Contains(Role.LiaisonOfficer))?.Id;
        var scenarios = await db.Set<Scenario>().Where(s => s.Code != null).OrderBy(s => s.Code).ToListAsync(stop);
        foreach (var (at, scenario) in scenarios.Index())
        {
            if (liaison is { } owner && scenario.Draft.Owner?.Role == Role.LiaisonOfficer && at % 2 == 0) scenario.Draft = scenario.Draft with { Owner = new(null, owner) };
            if (scenario.Code == Waiting) Add(scenario, 1, today.AddDays(-2), "First version, written with three school heads.", keeper);
            else if (!Drafts.Contains(scenario.Code)) Sign(scenario, today.AddDays(scenario.Code == Overdue ? -200 : -20 - (6 * at)), keeper);
        }
        if (await db.Set<StandingWords>().SingleOrDefaultAsync(stop) is { } standing)
            standing.Content = standing.Content with { ChildProtection = MultilingualText.Of(("en", "Child protection of Rivermeet, by the city’s switchboard, day and night."), ("fr", "La protection de l’enfance de Confluence, par le standard de la ville, jour et nuit."), ("ar", "حماية الطفولة في ملتقى النهر، عبر مقسم المدينة، ليلًا ونهارًا.")) };
        await db.SaveChangesAsync(stop);
        var terms = await db.Set<KeyTerm>().AsNoTracking().OrderBy(t => t.Language).ThenBy(t => t.NotSay).ThenBy(t => t.Id).ToListAsync(stop);
        db.Add(new PlaybookEdition
        {
            Number = 1, Changes = "The first book: printed, one copy at each district office.", AskedOn = today.AddDays(-22), AskedById = keeper, State = ReleaseState.Signed, DecidedOn = today.AddDays(-21),
            Content = new([.. scenarios.Where(s => s.ReleasedNumber is not null && s.ReleasedOn < today.AddDays(-21)).Select(s => new EditionEntry(s.Id, 1))],
                (await db.Set<StandingWords>().AsNoTracking().SingleOrDefaultAsync(stop))?.Content ?? new(), [.. terms.Select(t => new EditionTerm(t.Language, t.NotSay, t.Say, t.Why))]),
        });
        await db.SaveChangesAsync(stop);
        await messengers.FillAsync(keeper, today, stop);
    }

    private void Sign(Scenario scenario, DateOnly day, Guid keeper)
    {
        var first = Add(scenario, 1, day, "First version.", keeper);
        (first.State, first.DecidedOn) = (ReleaseState.Signed, day.AddDays(1));
        var last = first;
        if (scenario.Code == Twice)
        {
            scenario.Draft = scenario.Draft with { BackupAfterMinutes = 30 };
            last = Add(scenario, 2, day.AddDays(15), "After two nights in which nobody answered: the backup approver is asked after 30 minutes, not 60.", keeper);
            (last.State, last.DecidedOn) = (ReleaseState.Signed, day.AddDays(16));
        }
        (scenario.ReleasedNumber, scenario.ReleasedOn, scenario.ReviewOn) = (last.Number, last.DecidedOn, last.DecidedOn!.Value.AddDays(Scenario.ReviewAfterDays));
        if (scenario.Code == Changed) scenario.Draft = scenario.Draft with { Facts = MultilingualText.Of(("en", "Time, place, route and rules. Closed streets by map, not by name only. Never their slogan, name or sign in our headline.")) };
    }

    private ScenarioRelease Add(Scenario scenario, int number, DateOnly day, string changes, Guid keeper)
    {
        var release = new ScenarioRelease { ScenarioId = scenario.Id, Number = number, Content = scenario.Draft, Changes = changes, AskedOn = day, AskedById = keeper };
        scenario.LastNumber = number;
        db.Add(release);
        return release;
    }
}
