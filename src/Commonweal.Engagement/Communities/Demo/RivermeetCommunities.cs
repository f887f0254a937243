using Commonweal.Engagement.Communities.Agreeing;
using Commonweal.Engagement.Communities.Barriers;
using Commonweal.Engagement.Communities.Liaison;
using Commonweal.Engagement.Communities.Log;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Communities.Demo;

/// <summary>The invented city's communities, and a few weeks of what they and the city said to each other.</summary>
internal sealed class RivermeetCommunities(CommonwealDb db, CurrentCity current, TimeProvider clock)
{
    private DateOnly today;

    internal static async Task FillAsync(IServiceProvider services, CancellationToken stop)
    {
        await ActivatorUtilities.CreateInstance<RivermeetCommunities>(services).FillAsync(stop);
        await ActivatorUtilities.CreateInstance<RivermeetVoices>(services).FillAsync(stop);
    }

    private async Task FillAsync(CancellationToken stop)
    {
        var city = await current.GetAsync(stop);
        today = new CityTime(city.TimeZone).Day(clock.GetUtcNow());
        var accounts = await db.Set<Account>().AsNoTracking().ToListAsync(stop);
        var officer = accounts.Find(a => a.Roles.Contains(Role.LiaisonOfficer))?.Id;
        var deputy = accounts.Find(a => a.Roles.Contains(Role.Coordinator))?.Id;
        var bodies = RivermeetBodies.All.Select((b, at) => Found(b, at, city, officer, deputy)).ToList();
        db.AddRange(bodies);
        if (officer is { } author)
        {
            Meet(bodies, author);
            Agree(bodies, author);
            db.Add(Hours(author));
        }
        await db.SaveChangesAsync(stop);
    }

    private Community Found(Body body, int at, CitySnapshot city, Guid? officer, Guid? deputy)
    {
        var community = new Community
        {
            Name = MultilingualText.Empty,
            About = MultilingualText.Of(("en", body.AboutEn), ("fr", body.AboutFr), ("ar", body.AboutAr)),
            Kind = body.Kind,
            Shown = body.Shown,
            OfficerId = at == 9 ? null : officer,
            DeputyId = at == 9 ? null : deputy,
            NextVisitOn = at % 3 == 2 ? null : today.AddDays((at * 5) - 6),
            Website = at == 5 ? "https://stage.rivermeet.example" : null,
        };
        community.Call(MultilingualText.Of(("en", body.En), ("fr", body.Fr), ("ar", body.Ar)), city.Languages);
        community.LiveIn([.. body.Districts.Where(d => city.District(d) is not null)]);
        community.Speak(body.Languages);
        return community;
    }

    private void Meet(List<Community> bodies, Guid author)
    {
        var entries = RivermeetContacts.Entries.Select(e => new ContactEntry
        {
            CommunityId = bodies[e.Body].Id, Way = e.Way, On = today.AddDays(-e.Ago), EnteredAt = clock.GetUtcNow().AddDays(-e.Ago),
            Asked = e.Asked, Offered = e.Offered, Heard = e.Heard, AuthorId = author,
        }).ToList();
        db.AddRange(entries);
        foreach (var words in RivermeetContacts.Words.GroupBy(w => w.Entry))
        {
            var entry = entries[words.Key];
            foreach (var (number, word) in words.Index())
            {
                var on = entry.On.AddDays(number + 1) is var day && day > today ? today : day;
                db.Add(new EntryWord
                {
                    EntryId = entry.Id, Number = number + 1, Corrects = word.Corrects, Words = word.Words, On = on,
                    AuthorId = word.ByCommunity ? null : author, Label = word.ByCommunity ? "Saturday desk" : null,
                });
                entry.AwaitsSince = word.ByCommunity ? on : null;
            }
        }
    }

    private void Agree(List<Community> bodies, Guid author)
    {
        db.AddRange(RivermeetContacts.Needs.Select((n, at) => new CommunityNeed
        {
            CommunityId = bodies[n.Body].Id, Words = n.Words, On = today.AddDays(-10 - (at * 3)), AuthorId = n.ByCommunity ? null : author,
            State = at % 3 == 0 ? NeedState.Planned : NeedState.Open,
        }));
        db.AddRange(RivermeetContacts.Barriers.Select((b, at) => new BarrierEntry
        {
            Words = b.Words, Place = b.Place, DistrictCode = b.District, CommunityId = b.Body is { } body ? bodies[body].Id : null, On = today.AddDays(-b.Ago), AuthorId = author,
            State = at == 4 ? BarrierState.Lowered : BarrierState.Open, StateOn = at == 4 ? today.AddDays(-8) : null,
            Outcome = at == 4 ? "Letters about permits now leave ten working days before the date they name." : null,
        }));
        db.AddRange(
            Plan(bodies[0], author, 1, today.AddDays(-40), city: today.AddDays(-38), community: today.AddDays(-36)),
            Plan(bodies[2], author, 1, today.AddDays(-9), city: null, community: today.AddDays(-2)),
            Plan(bodies[4], author, 1, today.AddDays(-14), city: today.AddDays(-14), community: null));
    }

    private static PlanVersion Plan(Community of, Guid author, int number, DateOnly on, DateOnly? city, DateOnly? community) => new()
    {
        CommunityId = of.Id,
        Number = number,
        On = on,
        AuthorId = author,
        CitySignedOn = city,
        CitySignedById = city is null ? null : author,
        CommunitySignedOn = community,
        CommunitySignedLabel = community is null ? null : "Board",
        Words = MultilingualText.Of(
            ("en", "1. We meet on the first Thursday of each month, in turn at your place and at the town hall.\n2. Whoever asks for something says by when it is needed.\n3. What was promised is looked at together every three months."),
            ("fr", "1. Nous nous voyons le premier jeudi du mois, tour à tour chez vous et à l’hôtel de ville.\n2. Qui demande quelque chose dit pour quand il le faut.\n3. Tous les trois mois, nous regardons ensemble ce qui a été promis."),
            ("ar", "1. نلتقي في أول خميس من كل شهر، مرة عندكم ومرة في البلدية.\n2. من يطلب شيئًا يقول متى يحتاج إليه.\n3. كل ثلاثة أشهر نراجع معًا ما وُعد به.")),
    };

    private static LiaisonHours Hours(Guid officer) => new()
    {
        AccountId = officer,
        Shown = true,
        Phone = "+000 555 0142",
        Languages = ["ar", "fr", "en"],
        Districts = ["weavers-bank", "new-lanes", "station", "market-side"],
        Hours = MultilingualText.Of(("en", "Tuesdays from 16:00 to 19:00, and every first Friday until 20:00."), ("fr", "Le mardi de 16 h à 19 h, et chaque premier vendredi jusqu’à 20 h."), ("ar", "الثلاثاء من 16:00 إلى 19:00، وكل أول جمعة حتى 20:00.")),
        Place = MultilingualText.Of(("en", "Library of Weavers’ Bank, ground floor, without an appointment."), ("fr", "Bibliothèque de la Rive des Tisserands, rez-de-chaussée, sans rendez-vous."), ("ar", "مكتبة ضفة النسّاجين، الطابق الأرضي، من دون موعد.")),
    };
}
