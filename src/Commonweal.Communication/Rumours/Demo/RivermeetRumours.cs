using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Rumours.Demo;

/// <summary>Six rumours of the invented city, each at another step, an opinion that was none of ours to answer, and a few things heard this morning.</summary>
internal sealed class RivermeetRumours(CommonwealDb db, Grouping grouping, Here here)
{
    private static readonly string[] Districts = ["old-bridges", "orchard-hill", "station", "weavers-bank", "inner-harbour", "mill-meadows", "new-lanes", "market-side", "ferry-fields"];

    // The same city every time.
    private readonly Random chance = new(1312);
    private readonly SortedDictionary<(DateOnly Month, string Language, string District), int> counted = [];

    internal static Task FillAsync(IServiceProvider services, CancellationToken stop) => ActivatorUtilities.CreateInstance<RivermeetRumours>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var writer = await db.Set<Account>().Where(a => a.Roles.Contains(Role.CommunicationsOfficer)).OrderBy(a => a.Id).Select(a => a.Id).FirstOrDefaultAsync(stop);
        foreach (var told in RivermeetSayings.All) await AddAsync(told, writer, stop);
        foreach (var (language, district, words) in RivermeetSayings.New) db.Add(Hear((language, words), district, here.Today));
        db.AddRange(counted.Select(c => new HearingCount { Month = c.Key.Month, Language = c.Key.Language, DistrictCode = c.Key.District, Hearings = c.Value }));
        await db.SaveChangesAsync(stop);
    }

    private async Task AddAsync(Saying told, Guid writer, CancellationToken stop)
    {
        var (today, first) = (here.Today, here.Today.AddDays(-told.DaysAgo));
        var rumour = Rumour.Begin(told.About, first);
        var hearings = Enumerable.Range(0, told.Times).Select(n => Hear(told.Words[n % told.Words.Length], told.Districts[n % told.Districts.Length], n == 0 ? first : first.AddDays(chance.Next(Math.Min(4, told.DaysAgo + 1))))).ToList();
        db.Add(rumour);
        db.AddRange(hearings);
        db.AddRange(told.Sources.Select(s => new RumourSource { RumourId = rumour.Id, Who = s.Who, Said = s.Said, On = first }));
        await db.SaveChangesAsync(stop);
        await grouping.PutTogetherAsync(hearings.ConvertAll(h => h.Id), rumour.Id, stop);
        await db.Entry(rumour).ReloadAsync(stop);
        if (told.Weight is { } weight) rumour.Weigh(weight.Likelihood, weight.Harm);
        if (told.Answer is { } words)
        {
            var answer = new RumourAnswer
            {
                RumourId = rumour.Id, Finding = words.Finding, Headline = MultilingualText.Of(words.Headline), Text = MultilingualText.Of(words.Text), Unknown = MultilingualText.Of(words.Unknown),
                LookAgainOn = today.AddDays(words.LookInDays), IsAboutFacts = true, WrittenById = writer, WrittenOn = first.AddDays(1),
            };
            db.Add(answer);
            await db.SaveChangesAsync(stop);
            rumour.Write(answer);
            rumour.SendToReview();
            if (words.AnsweredAfter is { } days) Agree(rumour, answer, first.AddDays(days), words);
        }
        if (told.Ends is { } end) rumour.Close(end, today.AddDays(-1));
        await db.SaveChangesAsync(stop);
    }

    private static void Agree(Rumour rumour, RumourAnswer answer, DateOnly on, Truth words)
    {
        answer.ReviewedOn = on;
        rumour.Approve(answer, on);
        if (words.IsPublic) rumour.Publish(on, words.Reason);
    }

    private Hearing Hear((string Language, string Text) words, int? district, DateOnly on)
    {
        var code = district is { } at ? here.City.District(Districts[at])?.Code : null;
        var key = (new DateOnly(on.Year, on.Month, 1), words.Language, code ?? "");
        counted[key] = counted.GetValueOrDefault(key) + 1;
        return new Hearing { Words = words.Text, Language = words.Language, DistrictCode = code, HeardOn = on, Spread = Enum.GetValues<Spread>()[chance.Next(6)], By = Enum.GetValues<HeardBy>()[chance.Next(5)] };
    }
}
