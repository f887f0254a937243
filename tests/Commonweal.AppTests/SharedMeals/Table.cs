using Commonweal.Engagement.SharedMeals;
using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests.SharedMeals;

/// <summary>What tests of shared meals begin with.</summary>
internal static class Table
{
    public static async Task<MealSeries> SeriesAsync(this AppFixture app, int rounds = 2, int hosts = 1, int seats = 4, int groupTables = 1, int days = 5)
    {
        await using var db = app.Db();
        var series = new MealSeries
        {
            Name = MultilingualText.Of(("en", "The long table"), ("fr", "La grande table"), ("ar", "المائدة الطويلة")), Words = MultilingualText.Of(("en", "Eat together.")),
            Prompts = MultilingualText.Of(("en", "What tastes of home?"), ("ar", "ما طعم البيت؟")), Backgrounds = MultilingualText.Of(("en", "From here\nFrom elsewhere")),
            MostBack = 50, Currency = "EUR", IsPublic = true,
        };
        db.Add(series);
        for (var n = 0; n < rounds; n++)
            db.Add(new MealRound { SeriesId = series.Id, StartsAt = AppFixture.Start.AddDays(days + (7 * n)), Place = MultilingualText.Of(("en", "Ferry house")), GroupTables = groupTables });
        await db.SaveChangesAsync();
        for (var n = 0; n < hosts; n++) await app.HostAsync(series, seats);
        return series;
    }

    /// <summary>A host, trained, at every round.</summary>
    public static async Task HostAsync(this AppFixture app, MealSeries series, int seats)
    {
        var rounds = await app.RoundsAsync(series);
        var services = app.Scope();
        var host = await services.GetRequiredService<SigningUp>().HostAsync(new(series.Id, Guid.NewGuid(), "Marta", "marta@example.org", true, "en", ["en", "fr", "ar"], null, seats, [.. rounds.Select(r => r.Id)]), CancellationToken.None);
        await app.Scope().GetRequiredService<Hosting>().NoteAsync(host.Id, 1, DateOnly.FromDateTime(AppFixture.Start.UtcDateTime), null, CancellationToken.None);
    }

    public static async Task<List<MealRound>> RoundsAsync(this AppFixture app, MealSeries series)
        => await app.Db().Set<MealRound>().AsNoTracking().Where(r => r.SeriesId == series.Id).OrderBy(r => r.StartsAt).ToListAsync();

    /// <summary>Fills the guest form as a browser without JavaScript would.</summary>
    public static async Task<Page> JoinAsync(this Visitor visitor, MealSeries series, string name = "Amina", params (string, object?)[] more)
    {
        var form = await visitor.GetPageAsync($"/en/shared-meals/{series.Id}/join");
        return await visitor.SubmitAsync(form, "main form", [("Form.Name", name), ("Form.Speaks", new[] { "en" }), ("Form.OfAge", true), .. more]);
    }

    /// <summary>A guest past the pages.</summary>
    public static Task<SignedUp> GuestAsync(this AppFixture app, MealSeries series, IEnumerable<Guid> rounds, string name = "Guest", int adults = 1, string? contact = null, int? background = null, params string[] speaks)
        => app.Scope().GetRequiredService<SigningUp>().GuestAsync(new(series.Id, Guid.NewGuid(), GuestKind.Adults, name, contact, contact is not null, "en", speaks.Length > 0 ? [.. speaks] : ["en"], null, AgeSpan.Unsaid, adults, 0,
            new MealNeeds([], [], null), background, [.. rounds]), CancellationToken.None);
}
