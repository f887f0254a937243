using Commonweal.Engagement.Commitments;
using Commonweal.Engagement.Communities;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.AppTests.Commitments;

/// <summary>What tests of commitments begin with: one that stands.</summary>
internal static class Promised
{
    public static DateOnly Today(this AppFixture app) => DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);

    /// <summary>A commitment to these communities, or to everybody, due in so many days.</summary>
    public static async Task<Commitment> PromiseAsync(
        this AppFixture app, int due = 20, string what = "A ramp at the library", bool isPublic = true, CityWord word = CityWord.Open, Role? post = null, string? origin = null, params Community[] to)
    {
        await using var db = app.Db();
        var today = app.Today();
        var commitment = new Commitment
        {
            What = MultilingualText.Of(("en", what), ("ar", "منحدر عند المكتبة")),
            FirstDueOn = today.AddDays(due),
            DueOn = today.AddDays(due),
            DepartmentId = word is CityWord.None || post is not null ? null : await db.Set<Department>().Where(d => d.Code == TestCity.Roads).Select(d => d.Id).SingleAsync(),
            Post = post,
            IsPublic = isPublic,
            ToEverybody = to.Length == 0,
            OnlyCommunityId = to.Length == 1 ? to[0].Id : null,
            Named = to.Length,
            Origin = origin,
            MadeOn = today,
            ChangedOn = today,
            CityWord = word,
        };
        db.Add(commitment);
        db.Add(commitment.Begin(new Evidence("", "en"), word is CityWord.None ? new By(null, to[0].Id) : default));
        db.AddRange(to.Select(c => new CommitmentTo { CommitmentId = commitment.Id, CommunityId = c.Id }));
        await db.SaveChangesAsync();
        await app.ForgetAsync();
        return commitment;
    }

    /// <summary>As it stands now.</summary>
    public static Task<Commitment> ReadAsync(this AppFixture app, Commitment commitment) => app.Db().Set<Commitment>().AsNoTracking().SingleAsync(c => c.Id == commitment.Id);

    /// <summary>The kinds of its steps in order.</summary>
    public static Task<List<StepKind>> StepsAsync(this AppFixture app, Commitment commitment)
        => app.Db().Set<CommitmentStep>().AsNoTracking().Where(s => s.CommitmentId == commitment.Id).OrderBy(s => s.Id).Select(s => s.Kind).ToListAsync();
}
