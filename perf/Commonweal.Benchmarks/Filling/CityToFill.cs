using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Open311;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Benchmarks.Filling;

/// <summary>
/// What concerns are spread over. One topic, one department and one district have more than the others, so that a list
/// of theirs fills its page in a city of a thousand concerns as well.
/// </summary>
internal sealed class CityToFill
{
    private readonly Dictionary<DateOnly, (DateOnly Acknowledge, DateOnly Answer)> promises = [];
    private readonly WorkingDays workingDays;
    private readonly List<(byte[] Sealed, byte[] Lookup)> addresses;

    private CityToFill(CitySnapshot city, PersonalData personal)
    {
        workingDays = city.WorkingDays;
        addresses = [.. Enumerable.Range(0, 1000).Select(i => $"resident{i}@perf.example").Select(a => (personal.Seal(a), personal.Lookup(a)))];
    }

    internal required DateOnly Today { get; init; }

    internal required Topic Unfair { get; init; }

    /// <summary>Topics of departments; the first is the most frequent.</summary>
    internal required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>Codes of districts; the first is the largest.</summary>
    internal required IReadOnlyList<string> Districts { get; init; }

    internal required Account Coordinator { get; init; }

    internal required Account Ombud { get; init; }

    internal required ILookup<Guid, Account> Officers { get; init; }

    internal required Guid Open311Key { get; init; }

    internal required string Open311Secret { get; init; }

    /// <summary>Reads the plain city, and gives it colleagues and a client of Open311.</summary>
    internal static async Task<CityToFill> ReadAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<CommonwealDb>();
        var departments = await db.Set<Department>().AsNoTracking().OrderBy(d => d.Code).ToListAsync();
        await AddAsync(services, NameOf(Role.DepartmentOfficer), Role.DepartmentOfficer, departments[0].Id);
        foreach (var i in Enumerable.Range(1, 2 * departments.Count)) await AddAsync(services, $"officer{i}@perf.example", Role.DepartmentOfficer, departments[i % departments.Count].Id);
        var officers = await db.Set<Account>().AsNoTracking().ToListAsync();
        var topics = await db.Set<Topic>().AsNoTracking().ToListAsync();
        var key = Guid.NewGuid();
        return new CityToFill(await services.GetRequiredService<CurrentCity>().GetAsync(default), services.GetRequiredService<PersonalData>())
        {
            Today = services.GetRequiredService<Promises>().Today,
            Unfair = topics.Single(t => t.GoesToOmbud),
            Topics = [.. topics.Where(t => t.DepartmentId is not null).OrderByDescending(t => t.DepartmentId == departments[0].Id).ThenBy(t => t.Code)],
            Districts = await db.Set<District>().Select(d => d.Code).Order().ToListAsync(),
            Coordinator = await AddAsync(services, NameOf(Role.Coordinator), Role.Coordinator, null),
            Ombud = await AddAsync(services, NameOf(Role.Ombud), Role.Ombud, null),
            Officers = officers.Where(a => a.DepartmentId is not null).ToLookup(a => a.DepartmentId!.Value),
            Open311Key = key,
            Open311Secret = (await services.GetRequiredService<Open311Keys>().MakeAsync(key, "A client", "client@perf.example", default))!,
        };
    }

    internal (DateOnly Acknowledge, DateOnly Answer) PromisedFrom(DateOnly day)
    {
        if (!promises.TryGetValue(day, out var promised)) promises.Add(day, promised = (workingDays.Add(day, 2), workingDays.Add(day, 10)));
        return promised;
    }

    internal (byte[] Sealed, byte[] Lookup) AnAddress(Random chance) => addresses[chance.Next(addresses.Count)];

    /// <summary>The name under which <see cref="Testing.DeskDoor"/> opens the desk to this role.</summary>
    private static string NameOf(Role role) => $"{role}.en@browser.example".ToLowerInvariant();

    private static async Task<Account> AddAsync(IServiceProvider services, string address, Role role, Guid? department)
    {
        var account = new Account { Name = role + " " + address, UserName = address, Email = address, TwoFactorEnabled = true, Roles = [role], DepartmentId = department };
        var made = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account);
        return made.Succeeded ? account : throw new InvalidOperationException(made.ToString());
    }
}
