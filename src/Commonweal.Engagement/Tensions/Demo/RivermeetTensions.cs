using Commonweal.Engagement.Communities;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Tensions.Demo;

/// <summary>Five entries of the invented city, and what is left of older ones.</summary>
internal static class RivermeetTensions
{
    internal static async Task FillAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<CommonwealDb>();
        var here = services.GetRequiredService<Here>();
        var today = here.Today;
        var districts = here.City.Districts.Select(d => d.Code).ToList();
        var community = await db.Set<Community>().OrderBy(c => c.Id).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(stop);

        var trams = New("Two evenings in a row there was shouting and pushing at the tram stop after the last film. Nobody was hurt. People who wait there say that they now take the longer way home.",
            "Tram stop at Bridge Square", districts[0], today.AddDays(-6), today, TensionKind.Quarrel, Certainty.Evidenced, TensionSource.Residents);
        var walls = New("Slogans against newcomers were sprayed on the wall of the swimming hall during the night. The wall was clean again by noon.",
            "Wall of the swimming hall", districts[2], today.AddDays(-12), today, TensionKind.Damage, Certainty.Evidenced, TensionSource.Colleague);
        var hours = New("Since the counter closes at four, families who work late cannot hand in forms, and some say out loud that this is meant against them.",
            "Service counter, river side", districts[4], today.AddDays(-9), today, TensionKind.Decision, Certainty.Experienced, TensionSource.Partner);
        var march = New("Two gatherings are announced for the same Saturday on neighbouring squares. Both are lawful. The ways to them cross at the market.",
            "Market and North Square", districts[1], today.AddDays(9), today, TensionKind.Gathering, Certainty.Possible, TensionSource.Press);
        var news = New("After the earthquake abroad many people wait for news of their families. In two schools pupils were teased about it.",
            "Schools in the east", null, today.AddDays(-26), today, TensionKind.Elsewhere, Certainty.Experienced, TensionSource.School);
        news.ExpiresOn = today.AddDays(4);
        db.AddRange(trams, walls, hours, march, news);
        db.AddRange(
            Agree(walls, "Painting day with the youth club and the swimming hall; the wall shows the two rivers", "Youth work, with the swimming hall", today.AddDays(-2), today.AddDays(-10), today.AddDays(-3), "Forty people came, and the wall is painted. The hall now lends it to a school each spring."),
            Agree(hours, "The counter stays open until seven on Thursdays, tried for three months", "Citizens’ services", today.AddDays(3), today.AddDays(-5)),
            Agree(march, "Talk with both organisers about times and ways; stewards of the city at the market", "Liaison office", today.AddDays(5), today.AddDays(-1)),
            Agree(news, "A quiet room and somebody to talk to in both schools, letters home in three languages", "School department", today.AddDays(-20), today.AddDays(-25), today.AddDays(-21), "Both rooms were used; the teasing stopped."),
            Agree(news, "An evening for families who wait for news, with tea and interpreters", "Liaison office, with the associations", today.AddDays(1), today.AddDays(-18)));
        (walls.Actions, hours.Actions, hours.NextActionOn, march.Actions, march.NextActionOn) = (1, 1, today.AddDays(3), 1, today.AddDays(5));
        (news.Actions, news.NextActionOn) = (2, today.AddDays(1));
        if (community is { } partner) db.AddRange(new TensionPartner { TensionId = hours.Id, CommunityId = partner }, new TensionPartner { TensionId = news.Id, CommunityId = partner });
        var month = new DateOnly(today.Year, today.Month, 1);
        db.AddRange(
            new TensionCount { Month = month.AddMonths(-1), DistrictCode = districts[0], Entries = 2 },
            new TensionCount { Month = month.AddMonths(-2), DistrictCode = districts[2], Entries = 1 },
            new TensionCount { Month = month.AddMonths(-3), DistrictCode = districts[4], Entries = 1 });
        await db.SaveChangesAsync(stop);
    }

    private static Tension New(string what, string place, string? district, DateOnly day, DateOnly today, TensionKind kind, Certainty certainty, TensionSource source)
    {
        var written = day < today ? day : today.AddDays(-2);
        return new Tension
        {
            What = what,
            Place = place,
            DistrictCode = district,
            HappenedOn = day,
            WrittenOn = written,
            ExpiresOn = written.AddDays(Tension.DaysKept),
            Kind = kind,
            Certainty = certainty,
            Source = source,
        };
    }

    private static TensionAction Agree(Tension tension, string words, string who, DateOnly due, DateOnly agreed, DateOnly? done = null, string? outcome = null)
        => new() { TensionId = tension.Id, Words = words, Who = who, DueOn = due, AgreedOn = agreed, DoneOn = done, Outcome = outcome };
}
