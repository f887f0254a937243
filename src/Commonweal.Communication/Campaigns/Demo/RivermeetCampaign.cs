using System.Globalization;
using Commonweal.Communication.Audience.Places;
using Commonweal.Communication.Audience.Topics;
using Commonweal.Communication.Library;
using Commonweal.Communication.Messages;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Files;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Campaigns.Demo;

/// <summary>One campaign of solidarity of the invented city, half-way through.</summary>
internal sealed class RivermeetCampaign(CommonwealDb db, CurrentCity current, StoredFiles files, PictureIntake pictures, CityTime time, TimeProvider clock)
{
    private static readonly (string What, decimal Planned, decimal Spent)[] Money = [("Fees of the artists", 6000m, 4500m), ("Walls, scaffolding, paint", 3800m, 3412.60m), ("Printing in three languages", 1450m, 1190.35m), ("Interpreters on the walks", 900m, 270m)];

    internal static Task FillAsync(IServiceProvider services, CancellationToken stop) => ActivatorUtilities.CreateInstance<RivermeetCampaign>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var city = await current.GetAsync(stop);
        var today = time.Day(clock.GetUtcNow());
        var places = await db.Set<ReachPlace>().AsNoTracking().ToListAsync(stop);
        var campaign = new Campaign
        {
            Slug = "two-rivers-one-table", Title = MultilingualText.Of(RivermeetWorks.Title), Aim = MultilingualText.Of(RivermeetWorks.Aim), About = MultilingualText.Of(RivermeetWorks.About),
            From = today.AddDays(-14), Until = today.AddDays(21), Currency = "EUR", ShowsTotal = true, Languages = [.. city.Languages], Districts = [.. city.Districts.Where(d => RivermeetWorks.Works.Any(w => w.District == d.Code)).Select(d => d.Code)],
            Places = places.ConvertAll(p => p.Id), PublishedOn = today.AddDays(-15),
            Topics = await db.Set<NewsTopic>().Where(t => t.Code == "living-together").Select(t => t.Id).ToListAsync(stop),
            Messages = await db.Set<Message>().Where(m => m.State == MessageState.Out && !m.IsUrgent).OrderByDescending(m => m.OutAt).Take(2).Select(m => m.Id).ToListAsync(stop),
            Materials = await db.Set<LibraryItem>().Where(i => i.Format == ItemFormat.Poster || i.Format == ItemFormat.Guide).Select(i => i.Id).ToListAsync(stop),
        };
        db.Add(campaign);
        await db.SaveChangesAsync(stop);
        foreach (var (at, work) in RivermeetWorks.Works.Index()) await AddAsync(campaign, work, at, city, today, stop);
        db.AddRange(RivermeetWorks.Days.Select(d => new CampaignDay
        {
            CampaignId = campaign.Id, Day = campaign.From.AddDays(d.After), At = d.At is { } at ? TimeOnly.ParseExact(at, "HH:mm", CultureInfo.InvariantCulture) : null, Minutes = d.At is null ? null : 90,
            What = MultilingualText.Of(d.What), Where = MultilingualText.Of(d.Where), DistrictCode = city.District(d.District)?.Code, ChangedAt = clock.GetUtcNow(),
        }));
        db.AddRange(Money.Select(m => new BudgetLine { CampaignId = campaign.Id, What = m.What, Planned = m.Planned, Spent = m.Spent }));
        db.Add(new CampaignPartner { CampaignId = campaign.Id, Name = "Two Rivers Radio", Link = "https://radio.rivermeet.example", Does = MultilingualText.Of(("en", "Tells the story of one work every Sunday"), ("fr", "Raconte une œuvre chaque dimanche"), ("ar", "تحكي قصة عمل كل أحد")) });
        db.Add(new CampaignPartner { CampaignId = campaign.Id, Name = "Bridge School", Does = MultilingualText.Of(("en", "Drew the second work, guides other classes"), ("fr", "A dessiné la deuxième œuvre, guide d’autres classes"), ("ar", "رسمت العمل الثاني وترافق صفوفًا أخرى")) });
        foreach (var (at, place) in places.Take(3).Index())
            db.AddRange(place.Languages.Select(l => new Handout { CampaignId = campaign.Id, PlaceId = place.Id, Language = l, Day = campaign.From.AddDays(2 + at), Copies = 120 + (80 * at) }));
        await db.SaveChangesAsync(stop);
    }

    private async Task AddAsync(Campaign campaign, RivermeetWork made, int at, CitySnapshot city, DateOnly today, CancellationToken stop)
    {
        using var drawn = new MemoryStream(MadeWorks.Draw(at));
        var picture = (await pictures.TakeAsync(drawn, stop)).Picture!;
        var stored = await files.KeepAsync(picture.Content, picture.ContentType, CampaignsSlice.Part, until: null, stop);
        var work = new CampaignWork
        {
            CampaignId = campaign.Id, Number = at + 1, Title = MultilingualText.Of(made.Title), About = MultilingualText.Of(made.About), Where = MultilingualText.Of(made.Where),
            DistrictCode = city.District(made.District)?.Code, PictureId = stored.Id, PictureAlt = MultilingualText.Of(made.Alt),
        };
        if (made.Artist is { } artist) work.Name(artist, "Invented, like everybody here.", today.AddDays(-30));
        db.Add(work);
        await db.SaveChangesAsync(stop);
    }
}
