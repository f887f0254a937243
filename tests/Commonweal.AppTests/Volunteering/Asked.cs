using Commonweal.Engagement.Volunteering;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;

namespace Commonweal.AppTests.Volunteering;

/// <summary>What tests of the board begin with: a post, and somebody who offers help.</summary>
internal static class Asked
{
    public static async Task<WayToHelp> WayAsync(this AppFixture app, Account keeper, int places = 3, int days = 10, WayState state = WayState.Public)
    {
        await using var db = app.Db();
        var way = new WayToHelp
        {
            Title = MultilingualText.Of(("en", "Read with children"), ("fr", "Lire avec des enfants"), ("ar", "القراءة مع الأطفال")),
            Words = MultilingualText.Of(("en", "Two by two.")),
            Times = MultilingualText.Of(("en", "Wednesdays")),
            KeeperId = keeper.Id,
            WrittenBy = keeper.Id,
            Places = places,
            ClosesOn = DateOnly.FromDateTime(AppFixture.Start.UtcDateTime).AddDays(days),
            State = state,
        };
        db.Add(way);
        await db.SaveChangesAsync();
        return way;
    }

    public static async Task<Page> OfferAsync(this Visitor visitor, Guid way, string contact = "nadia@example.org", string language = "en")
    {
        var page = await visitor.GetPageAsync($"/{language}/volunteering/{way}/offer");
        return await visitor.SubmitAsync(page, "main form", ("PersonName", "Nadia"), ("Contact", contact), ("Consent", true));
    }
}
