using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Communities.Partner;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests.Communities;

/// <summary>What tests of communities begin with: a community, and its delegate in the room.</summary>
internal static class Known
{
    public static async Task<Community> CommunityAsync(this AppFixture app, string name = "Harbour Choir", Action<Community>? change = null)
    {
        await using var db = app.Db();
        var community = new Community { Name = MultilingualText.Empty, Kind = CommunityKind.Group, Shown = true };
        community.Call(MultilingualText.Of(("en", name), ("ar", "جوقة المرفأ")), ["en", "fr", "ar"]);
        community.LiveIn([TestCity.Harbour]);
        community.Speak(["ar", "fr"]);
        change?.Invoke(community);
        db.Add(community);
        await db.SaveChangesAsync();
        await app.ForgetAsync();
        return community;
    }

    /// <summary>A code for a delegate, past the pages.</summary>
    public static async Task<string> CodeAsync(this AppFixture app, Community community, int days = 30, string label = "Saturday desk")
    {
        await using var db = app.Db();
        var digits = SecretDigits.New();
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date);
        db.Add(new PartnerCode
        {
            CommunityId = community.Id, Label = label, Language = "en", IssuedOn = today, Until = today.AddDays(days),
            Lookup = app.Services.GetRequiredService<SecretDigits>().Store(PartnerCode.Purpose, digits).Lookup,
        });
        await db.SaveChangesAsync();
        return digits;
    }

    /// <summary>Somebody who types the code and stands in the room.</summary>
    public static async Task<Visitor> DelegateAsync(this AppFixture app, Community community, string language = "en")
    {
        var visitor = app.Client();
        await visitor.TypeCodeAsync(await app.CodeAsync(community), language);
        return visitor;
    }

    public static async Task<Page> TypeCodeAsync(this Visitor visitor, string digits, string language = "en")
        => await visitor.SubmitAsync(await visitor.GetPageAsync($"/{language}/communities/partner"), "main form", ("Code", digits));
}
