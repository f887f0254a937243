using Commonweal.Communication.Messages.OnCall;
using Commonweal.Communication.Messages.PhoneIns;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Messages.Demo;

/// <summary>The rota of the invented city, with nights that nobody covers, and two phone-ins: one that was, one that comes.</summary>
internal sealed class RivermeetOnCall(CommonwealDb db, CurrentCity current, TimeProvider clock)
{
    internal static Task FillAsync(IServiceProvider services, CancellationToken stop) => ActivatorUtilities.CreateInstance<RivermeetOnCall>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var city = await current.GetAsync(stop);
        var today = new CityTime(city.TimeZone).Day(clock.GetUtcNow());
        var accounts = await db.Users.AsNoTracking().ToListAsync(stop);
        var (translator, officer, coordinator) = (With(accounts, Role.Translator), With(accounts, Role.CommunicationsOfficer), With(accounts, Role.Coordinator));
        if (translator is { } first) Add(first, OnCallKind.Both, ["fr", "ar"], city, Days(0, 4, "08:00-18:00"));
        if (officer is { } second) Add(second, OnCallKind.Translator, ["en", "fr"], city, [.. Days(0, 4, "07:00-19:00"), .. Days(4, 6, "22:00-06:00")]);
        if (coordinator is { } third) Add(third, OnCallKind.Interpreter, ["en", "fr"], city, Days(0, 6, "00:00-24:00"));
        if (translator is { } away && officer is { } standIn) db.Add(new OnCallAway { AccountId = away, Day = today.AddDays(3), StandInId = standIn });
        await PhoneInsAsync(city, today, stop);
        await db.SaveChangesAsync(stop);
    }

    private async Task PhoneInsAsync(CitySnapshot city, DateOnly today, CancellationToken stop)
    {
        var about = await db.Set<Message>().AsNoTracking().Where(m => m.State == MessageState.Out).OrderBy(m => m.OutAt).ToListAsync(stop);
        if (about.Count == 0) return;
        var (time, water) = (new CityTime(city.TimeZone), about.Find(m => m.IsUrgent) ?? about[0]);
        var past = Plan(water, "Two Rivers Radio", time.StartOf(today.AddDays(-10)).AddHours(18), "Is the water poisonous?\nWhen will the pipe be mended?\nCan babies drink bottled water?", "5 Opening words\n5 The message, in three languages\n45 Calls\n5 What happens next");
        var next = Plan(about[^1], "Radio Confluence", time.StartOf(today.AddDays(2)).AddHours(17), "Does it cost anything?\nIs there food without meat?\nHow do I get there with a pram?", "5 Opening words\n10 The message\n40 Calls\n10 A talk with two cooks\n5 Where to sign up");
        await db.SaveChangesAsync(stop);
        foreach (var (topic, language, became) in Calls)
        {
            db.Add(new PhoneCall { PhoneInId = past.Id, Topic = topic, Language = language, DistrictCode = language == "ar" ? city.Districts.FirstOrDefault()?.Code : null, Became = became });
            // Numbers count up as calls come.
            await db.SaveChangesAsync(stop);
        }
        next.Interpreted = [.. city.Languages.Skip(1)];
    }

    private static IReadOnlyList<(string Topic, string Language, CallEnd Became)> Calls =>
    [
        ("Water still brown at the mill", "en", CallEnd.Concern), ("Eau encore trouble près du moulin", "fr", CallEnd.Concern), ("They say the school’s water is poisoned", "en", CallEnd.Rumour),
        ("Where to get bottled water", "en", CallEnd.Answered), ("Where to get bottled water", "en", CallEnd.Answered), ("الماء مقطوع منذ الصباح", "ar", CallEnd.Concern),
        ("Where to get bottled water", "en", CallEnd.Open), ("لا أحد يجيب على رقم الماء", "ar", CallEnd.Open),
    ];

    private PhoneIn Plan(Message about, string station, DateTimeOffset starts, string questions, string order)
    {
        var plan = new PhoneIn { MessageId = about.Id, Station = station, StartsAt = starts, EndsAt = starts.AddHours(1), Answering = ["role:CommunicationsOfficer", "role:Mayor"], Questions = questions, Order = order };
        db.Add(plan);
        return plan;
    }

    private void Add(Guid account, OnCallKind kind, string[] languages, CitySnapshot city, IEnumerable<WeeklySpan> spans)
        => db.Add(new OnCallPerson { AccountId = account, Kind = kind, Languages = [.. languages.Where(city.Languages.Contains)], Hours = [.. spans.Select(s => s.ToString())] });

    private static IReadOnlyList<WeeklySpan> Days(int first, int last, string hours) => [.. Enumerable.Range(first, last - first + 1).SelectMany(d => WeeklySpan.Typed(d, hours)!)];

    private static Guid? With(List<Account> accounts, Role role) => accounts.Find(a => a.Roles.Contains(role))?.Id;
}
