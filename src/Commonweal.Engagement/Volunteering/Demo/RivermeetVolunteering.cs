using Commonweal.Engagement.Communities;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Volunteering.Demo;

/// <summary>Eight ways to help in the invented city: open, nearly full, waiting for a yes, and one that is over.</summary>
internal sealed class RivermeetVolunteering(CommonwealDb db, CurrentCity current, TimeProvider clock, SecretDigits receipts, PersonalData personal)
{
    internal static async Task FillAsync(IServiceProvider services, CancellationToken stop)
        => await ActivatorUtilities.CreateInstance<RivermeetVolunteering>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var city = await current.GetAsync(stop);
        var accounts = await db.Set<Account>().AsNoTracking().ToListAsync(stop);
        if (accounts.Find(a => a.Roles.Contains(Role.LiaisonOfficer)) is not { } keeper) return;
        var writer = accounts.Find(a => a.Roles.Contains(Role.PartnerOrganisation)) ?? keeper;
        var communities = (await db.Set<Community>().AsNoTracking().ToListAsync(stop)).OrderBy(c => c.Name.For("en", city.Languages).Text, StringComparer.Ordinal).ToList();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), city.TimeZone).DateTime);
        var number = 0;
        foreach (var post in RivermeetPosts.All)
        {
            var way = new WayToHelp
            {
                Title = MultilingualText.Of(post.Title),
                Words = MultilingualText.Of(post.Words),
                Times = MultilingualText.Of(post.Times),
                InReturn = MultilingualText.Of(post.InReturn),
                DistrictCode = post.District is { } at ? city.Districts[at % city.Districts.Count].Code : null,
                Languages = [.. post.Languages],
                CommunityId = post.ByOrganisation && communities.Count > 0 ? communities[number % communities.Count].Id : null,
                KeeperId = keeper.Id,
                WrittenBy = post.ByOrganisation ? writer.Id : keeper.Id,
                Places = post.Places,
                ClosesOn = today.AddDays(post.Days),
                State = post.State,
            };
            db.Add(way);
            await db.SaveChangesAsync(stop);
            for (var offer = 0; offer < post.Offers; offer++) db.Add(Offer(way, today, number++, agreed: offer > 0));
            await db.SaveChangesAsync(stop);
            await db.Set<WayToHelp>().Where(w => w.Id == way.Id).ExecuteUpdateAsync(u => u.SetProperty(w => w.Taken, post.Offers), stop);
        }
    }

    private HelpOffer Offer(WayToHelp way, DateOnly today, int number, bool agreed)
    {
        var (key, lookup) = receipts.Store(HelpOffer.ReceiptPurpose, SecretDigits.New());
        var (name, language, words) = RivermeetPosts.Helpers[number % RivermeetPosts.Helpers.Count];
        return new HelpOffer
        {
            WayId = way.Id,
            Once = Guid.NewGuid(),
            NameSealed = personal.Seal(name),
            ContactSealed = personal.Seal($"+000 555 01{number:00}"),
            ByEmail = false,
            WordsSealed = personal.Seal(words),
            Language = language,
            Speaks = [language],
            State = agreed ? OfferState.Agreed : OfferState.New,
            AnsweredOn = agreed ? today.AddDays(-1) : null,
            OfferedOn = today.AddDays(-2 - (number % 5)),
            EndsOn = way.ClosesOn,
            ReceiptLookup = lookup,
            ReceiptKey = key,
        };
    }
}
