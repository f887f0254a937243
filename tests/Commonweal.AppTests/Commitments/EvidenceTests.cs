using System.Net;
using System.Text;
using Commonweal.AppTests.Communities;
using Commonweal.Engagement.Commitments;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using Xunit;

namespace Commonweal.AppTests.Commitments;

/// <summary>Pictures that show how a promise stands: drawn anew, for those who may read the promise, and no other.</summary>
public abstract class EvidenceTests(AppFixture app) : AppTest(app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Picture_OfAPhone_IsDrawnAnewAndCarriesNothingElse()
    {
        var commitment = await App.PromiseAsync();

        await SayAsync(await App.SignInAsAsync(Role.Coordinator), $"/desk/commitments/{commitment.Id}/say/kept", OfAPhone());

        var link = (await App.Client().GetPageAsync($"/en/commitments/{commitment.Id}")).Document.QuerySelector("main a[href*='/pictures/']")!.GetAttribute("href")!;
        var answer = await App.Client().GetAsync(link, Stop);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal((48, 24), SizeOf(bytes));
        foreach (var carried in (string[])["Exif", "SECRET"]) Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(carried)));
    }

    [Fact]
    public async Task Picture_ThatIsNone_IsRefusedAndWritesNothing()
    {
        var commitment = await App.PromiseAsync();

        var page = await SayAsync(await App.SignInAsAsync(Role.Coordinator), $"/desk/commitments/{commitment.Id}/say/kept", "<svg onload='alert(1)'/>"u8.ToArray());

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("This file is not a picture. Send a JPEG, PNG, WebP or GIF picture.", page.Main, StringComparison.Ordinal);
        Assert.Contains("See for yourself.", page.Main, StringComparison.Ordinal);
        Assert.Equal([StepKind.Made], await App.StepsAsync(commitment));
    }

    [Fact]
    public async Task Picture_OfAPromiseBetweenTwo_IsForTheseTwo()
    {
        var (ours, theirs) = (await App.CommunityAsync(), await App.CommunityAsync("Mill Circle"));
        var (commitment, open) = (await App.PromiseAsync(isPublic: false, to: ours), await App.PromiseAsync());
        await SayAsync(await App.DelegateAsync(ours), $"/en/communities/partner/commitments/{commitment.Id}/say/words", OfAPhone());
        var step = await App.Db().Set<CommitmentStep>().Where(s => s.PictureId != null).Select(s => s.Id).SingleAsync(Stop);
        Task<HttpStatusCode> Ask(Visitor visitor, string place, Guid? of = null) => StatusAsync(visitor, $"{place}/{of ?? commitment.Id}/pictures/{step}");

        Assert.Equal(HttpStatusCode.OK, await Ask(await App.DelegateAsync(ours), "/en/communities/partner/commitments"));
        Assert.Equal(HttpStatusCode.OK, await Ask(await App.SignInAsAsync(Role.LiaisonOfficer), "/desk/commitments"));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(await App.DelegateAsync(theirs), "/en/communities/partner/commitments"));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(App.Client(), "/en/communities/partner/commitments"));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(App.Client(), "/en/commitments"));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(App.Client(), "/en/commitments", open.Id));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(await App.SignInAsAsync(Role.PolicePartner), "/desk/commitments"));
    }

    [Fact]
    public async Task Picture_OfACommunity_RestsInAnElectionPeriod()
    {
        var community = await App.CommunityAsync();
        var commitment = await App.PromiseAsync(to: community);
        await SayAsync(await App.DelegateAsync(community), $"/en/communities/partner/commitments/{commitment.Id}/say/kept", OfAPhone());
        var step = await App.Db().Set<CommitmentStep>().Where(s => s.PictureId != null).Select(s => s.Id).SingleAsync(Stop);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(App.Client(), $"/en/commitments/{commitment.Id}/pictures/{step}"));

        await using (var db = App.Db())
        {
            var city = await db.Set<CitySettings>().SingleAsync(Stop);
            (city.ElectionFrom, city.ElectionUntil) = (App.Today().AddDays(-1), App.Today().AddDays(30));
            await db.SaveChangesAsync(Stop);
        }
        App.Services.GetRequiredService<CurrentCity>().Forget();
        await App.ForgetAsync();

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(App.Client(), $"/en/commitments/{commitment.Id}/pictures/{step}"));
        Assert.False((await App.Client().GetPageAsync($"/en/commitments/{commitment.Id}")).Has("main a[href*='/pictures/']"));
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string path) => (await visitor.GetAsync(path, Stop)).StatusCode;

    private static async Task<Page> SayAsync(Visitor visitor, string path, byte[] sent)
        => await visitor.SubmitAsync(await visitor.GetPageAsync(path), "main form", ("Words", "See for yourself."), ("Picture", new SentFile("ramp.jpg", sent, "image/jpeg")));

    /// <summary>A JPEG with what phones add: a maker's part that says where, and a comment.</summary>
    private static byte[] OfAPhone()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(48, 24, SKColorType.Rgba8888, SKAlphaType.Opaque));
        bitmap.Erase(SKColors.Teal);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        var jpeg = data.ToArray();
        return [.. jpeg[..2], .. Segment(0xE1, "Exif\0\0II*\0SECRET-PLACE"u8), .. Segment(0xFE, "SECRET-COMMENT"u8), .. jpeg[2..]];
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, 0, (byte)(content.Length + 2), .. content];

    private static (int Width, int Height) SizeOf(byte[] picture)
    {
        using var bitmap = SKBitmap.Decode(picture);
        return (bitmap.Width, bitmap.Height);
    }
}

public sealed class EvidenceOnSqlite(SqliteApp app) : EvidenceTests(app);

public sealed class EvidenceOnPostgres(PostgresApp app) : EvidenceTests(app);
