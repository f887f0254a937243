using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.OnCall;

/// <summary>Who is on call now and in the next seven days.</summary>
internal sealed record DutyWeek(DateTimeOffset Now, DateTimeOffset Until, IReadOnlyList<Shift> Shifts, IReadOnlyDictionary<Guid, string> Names)
{
    public IEnumerable<Shift> Of(string language, OnCallKind work) => Shifts.Where(s => s.Language == language && s.Kind.Does(work) && s.Until > Now && s.From < Until);

    /// <summary>Each person once, by whoever stays longest.</summary>
    public IReadOnlyList<Shift> AtNow(string language, OnCallKind work) => [.. Of(language, work).Where(s => s.From <= Now).OrderByDescending(s => s.Until).DistinctBy(s => s.AccountId)];

    public Shift? Next(string language, OnCallKind work) => Of(language, work).FirstOrDefault(s => s.From > Now);

    public IReadOnlyList<Stretch> Gaps(string language, OnCallKind work) => Rota.Gaps(Of(language, work), Now, Until);

    public string NameOf(Guid account) => Names.GetValueOrDefault(account, "");
}

/// <summary>Reads the rota. Whoever left, or translates no more, is on no rota from that moment.</summary>
internal sealed class Duties(CommonwealDb db, CurrentCity current, TimeProvider clock)
{
    public const int Days = 7;

    /// <summary>The roles that translate.</summary>
    internal static readonly Role[] Translators = [Role.Coordinator, Role.CommunicationsOfficer, Role.Translator];

    public async Task<DutyWeek> ReadAsync(CancellationToken stop)
    {
        var (city, now) = (await current.GetAsync(stop), clock.GetUtcNow());
        var today = new CityTime(city.TimeZone).Day(now);
        var names = await PeopleAsync(stop);
        var (first, last) = (today.AddDays(-1), today.AddDays(Days));
        var people = (await db.Set<OnCallPerson>().AsNoTracking().OrderBy(p => p.AccountId).ToListAsync(stop)).FindAll(p => names.ContainsKey(p.AccountId));
        var away = await db.Set<OnCallAway>().AsNoTracking().Where(a => a.Day >= first && a.Day <= last).ToListAsync(stop);
        // Whoever is away for the whole city is away here, too; what was said for this rota alone comes first.
        for (var day = first; day <= last; day = day.AddDays(1))
            away.AddRange(city.Absences.Where(a => a.Covers(day)).Select(a => new OnCallAway { AccountId = a.AccountId, Day = day, StandInId = a.CoverId }));
        return new(now, now.AddDays(Days), Rota.Shifts(people, away, city.TimeZone, today, Days + 1), names);
    }

    /// <summary>Everybody who may be on the rota, by name.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> PeopleAsync(CancellationToken stop)
    {
        var accounts = await db.Users.AsNoTracking().Where(a => !a.Left).Select(a => new { a.Id, a.Name, a.Roles }).ToListAsync(stop);
        return accounts.Where(a => a.Roles.Exists(Translators.Contains)).ToDictionary(a => a.Id, a => a.Name);
    }
}
