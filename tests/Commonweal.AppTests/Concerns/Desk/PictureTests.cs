using System.Net;
using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Concerns.Desk;

public abstract class PictureTests(AppFixture app) : DeskTest(app)
{
    private static readonly byte[] Content = [0xFF, 0xD8, 0xFF, 0xD9];

    [Fact]
    public async Task Picture_IsServedWithinReachOnly_AndSeeingItIsReading()
    {
        var (concern, picture) = await WithPictureAsync();
        var officer = await OfficerAsync();
        var page = await officer.GetPageAsync(Of(concern));
        var address = page.Document.QuerySelector("ul.pictures img")!.GetAttribute("src")!;

        var response = await officer.GetAsync(address, TestContext);

        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal(Content, await response.Content.ReadAsByteArrayAsync(TestContext));
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await OfficerAsync(TestCity.Housing)).GetAsync(address, TestContext)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Of(concern, "pictures/" + picture.FileId), TestContext)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await App.Client().GetAsync(address, TestContext)).StatusCode);
        Assert.Single(await AuditAsync(concern.Id, "read"));
    }

    [Fact]
    public async Task Release_ShowsAPictureOnlyWhenItWasReviewed()
    {
        var (concern, picture) = await WithPictureAsync();
        var officer = await OfficerAsync();
        await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "answer")), "main form", ("Words", "Done."));
        (string, object?)[] fields = [("YouSaid[en]", "A lamp was dark."), ("WeDid[en]", "Repaired."), ("NoNames", true), ("NoPlaces", true), ("Recognisable", true), ("Picture", picture.Id)];

        var refused = await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "release")), "main form:not(.danger-zone)", fields);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        await officer.SubmitAsync(refused, "main form:not(.danger-zone)", [.. fields, ("Reviewed", picture.Id)]);

        var released = await App.Db().Set<PublishedAnswer>().SingleAsync(TestContext);
        Assert.Equal(picture.FileId, released.PictureId);
        Assert.True((await App.Db().Set<ConcernPicture>().SingleAsync(TestContext)).MayBeShown);
        Assert.Equal(Content, await App.Client().GetByteArrayAsync($"/en/you-said-we-did/{released.Id}/picture", TestContext));
    }

    [Fact]
    public async Task PublicPicture_OfWhatShowsNone_IsNotFound()
        => Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetAsync($"/en/you-said-we-did/{Guid.NewGuid()}/picture", TestContext)).StatusCode);

    private async Task<(Concern Concern, ConcernPicture Picture)> WithPictureAsync()
    {
        var file = await App.Scope().GetRequiredService<StoredFiles>().KeepAsync(Content, "image/jpeg", "concern-picture", null, TestContext);
        var concern = await FileAsync(await AddTopicAsync(), with: c => c with { Pictures = [new ConcernPicture { ConcernId = c.Id, FileId = file.Id }] });
        return (concern, await App.Db().Set<ConcernPicture>().SingleAsync(TestContext));
    }
}

public sealed class PicturesOnSqlite(SqliteApp app) : PictureTests(app);

public sealed class PicturesOnPostgres(PostgresApp app) : PictureTests(app);
