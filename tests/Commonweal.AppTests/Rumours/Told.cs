using Commonweal.Communication.Rumours;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests.Rumours;

/// <summary>What tests of rumours begin with.</summary>
internal static class Told
{
    public const string Water = "The tap water in Mill is not safe to drink";

    /// <summary>Asks by the public form and sends it.</summary>
    public static async Task<Page> AskAsync(this AppFixture app, string words = Water, string? email = null, string language = "en", string? district = TestCity.Mill)
    {
        var visitor = app.Client();
        var check = await visitor.SubmitAsync(await visitor.GetPageAsync($"/{language}/is-it-true/ask"), "main form", ("Words", words), ("Spread", "Market"), ("District", district ?? ""), ("Email", email ?? ""));
        return check.Has("input[name=Words][type=hidden]") ? await visitor.FollowAsync(await visitor.SubmitAsync(check, "main form")) : check;
    }

    /// <summary>A rumour with so many hearings of one district.</summary>
    public static async Task<Rumour> RumourAsync(this AppFixture app, int hearings = 1, string? email = null, string district = TestCity.Mill, string language = "en")
    {
        var services = app.Scope();
        var db = app.Db();
        var rumour = Rumour.Begin("Whether the water in Mill can be drunk", new DateOnly(2027, 3, 1));
        db.Add(rumour);
        await db.SaveChangesAsync();
        var filing = services.GetRequiredService<Hearings>();
        for (var n = 0; n < hearings; n++)
            await filing.FileAsync(new NewHearing(Water, language, Spread.Market, HeardBy.Phone) { DistrictCode = district, Email = n == 0 ? email : null }, rumour.Id, CancellationToken.None);
        return await app.FreshAsync(rumour.Id);
    }

    public static Task<Rumour> FreshAsync(this AppFixture app, Guid id) => app.Db().Set<Rumour>().AsNoTracking().SingleAsync(r => r.Id == id);

    /// <summary>Two sources, an answer, sent to review.</summary>
    public static async Task<Visitor> WriteAsync(this AppFixture app, Guid id, params (string, object?)[] instead)
    {
        var writer = await app.SignInAsAsync(Role.CommunicationsOfficer);
        foreach (var who in (string[])["Waterworks", "City laboratory"])
            await writer.SubmitAsync(await writer.GetPageAsync($"/desk/rumours/{id}/source"), "main form", ("Who", who), ("Said", "Samples of Monday were clean."));
        await writer.SendAsync(id, instead);
        return writer;
    }

    public static async Task<Page> SendAsync(this Visitor writer, Guid id, params (string, object?)[] instead)
    {
        (string, object?)[] usual = [("Finding", "False"), ("Headline[en]", "Clean from every tap"), ("Text[en]", "The laboratory found all samples clean. Drink it as always."), ("Headline[fr]", "Bonne à tous les robinets"), ("Text[fr]", "Le laboratoire a trouvé tous les échantillons propres."), ("AboutFacts", true)];
        return await writer.SubmitAsync(await writer.GetPageAsync($"/desk/rumours/{id}/answer"), "main form", [.. usual.Where(u => instead.All(i => i.Item1 != u.Item1)), .. instead]);
    }

    public static async Task<Page> ReviewAsync(this Visitor reviewer, Guid id) => await reviewer.SubmitAsync(await reviewer.GetPageAsync($"/desk/rumours/{id}/review"), "form:not([action])");

    /// <summary>The kept counts of a rumour beside what counting its hearings gives.</summary>
    public static async Task<(string Kept, string Counted)> CountsAsync(this AppFixture app, Guid id)
    {
        var db = app.Db();
        var rumour = await app.FreshAsync(id);
        var kept = await db.Set<RumourCount>().AsNoTracking().Where(c => c.RumourId == id && c.Hearings != 0).ToListAsync();
        var counted = (await db.Set<Hearing>().AsNoTracking().Where(h => h.RumourId == id).ToListAsync()).GroupBy(h => (h.Language, District: h.DistrictCode ?? "")).Select(g => (g.Key.Language, g.Key.District, Count: g.Count())).ToList();
        return ($"{rumour.Heard} {rumour.Districts} " + Write(kept.Select(c => (c.Language, c.DistrictCode, c.Hearings))), $"{counted.Sum(c => c.Count)} {counted.Where(c => c.District.Length > 0).Select(c => c.District).Distinct().Count()} " + Write(counted));

        static string Write(IEnumerable<(string, string, int)> cells) => string.Join(' ', cells.Order().Select(c => $"{c.Item1}/{c.Item2}:{c.Item3}"));
    }
}
