using System.Net;
using System.Text;
using Commonweal.Communication.Library;
using Commonweal.Communication.Library.Demo;
using Commonweal.Communication.Library.Shelf;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Library;

public abstract class LibraryTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Add_ByTheTrainer_IsFoundFilteredAndTaken()
    {
        var trainer = await App.SignInAsAsync(Role.Trainer);
        var id = await AddAsync(trainer, "On the bus", "Guide");
        var visitor = App.Client();
        Assert.DoesNotContain("On the bus", (await visitor.GetPageAsync("/en/library")).Main, StringComparison.Ordinal);
        await SendAsync(trainer, id, "fr", MadeFiles.Pdf("Dans le bus", ["Bonjour"]), "anything.exe");
        await SendAsync(trainer, id, "ar", MadeFiles.Notes([440]), "x.pdf");

        Assert.Contains("On the bus", (await visitor.GetPageAsync("/en/library?in=fr&format=Guide&audience=Families")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("On the bus", (await visitor.GetPageAsync("/en/library?in=en")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("On the bus", (await visitor.GetPageAsync("/en/library?format=Comic")).Main, StringComparison.Ordinal);
        Assert.Contains("On the bus", (await visitor.GetPageAsync("/en/search?q=the%20bus")).Main, StringComparison.Ordinal);
        var page = await visitor.GetPageAsync($"/en/library/{id}");
        Assert.True(page.Has("audio[controls][preload=none]"));
        using var file = await visitor.GetAsync(page.Document.QuerySelector("a[download][hreflang=fr]")!.GetAttribute("href"));
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("On-the-bus.fr.pdf", file.Content.Headers.ContentDisposition!.FileNameStar ?? file.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Take_CountsByDayAndFile_NotLooksPiecesOrHeads_AndSetsNoCookie()
    {
        var trainer = await App.SignInAsAsync(Role.Trainer);
        var id = await AddAsync(trainer, "Notes", "Podcast");
        await SendAsync(trainer, id, "en", MadeFiles.Notes([440, 330]), "notes.wav");
        var file = await App.Db().Set<LibraryFile>().SingleAsync();
        var link = "/en" + LibraryFiles.PathOf(file.Id);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var answer = await App.Client().GetAsync(link);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }));
        using (await App.Client().GetAsync(link + "?look")) { }
        foreach (var (method, range, etag) in new[] { (HttpMethod.Head, "", false), (HttpMethod.Get, "bytes=100-200", false), (HttpMethod.Get, "", true) })
        {
            using var request = new HttpRequestMessage(method, link);
            if (range.Length > 0) request.Headers.TryAddWithoutValidation("Range", range);
            if (etag)
            {
                using var first = await App.Client().GetAsync(link + "?look");
                request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            }
            using var answer = await App.Client().SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(etag ? HttpStatusCode.NotModified : range.Length > 0 ? HttpStatusCode.PartialContent : HttpStatusCode.OK, answer.StatusCode);
        }

        var count = await App.Db().Set<LibraryCount>().SingleAsync();
        Assert.Equal((file.Id, new DateOnly(2027, 3, 1), 8), (count.FileId, count.Day, count.Taken));
        Assert.Equal(["8"], (await trainer.GetPageAsync($"/desk/library/{id}/files")).Texts("td.number"));
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>", "neither a PDF")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "neither a PDF")]
    [InlineData("", "Choose a file.")]
    public async Task Add_WhatIsNoResource_IsRefusedWhateverItsName(string content, string told)
    {
        var trainer = await App.SignInAsAsync(Role.Trainer);
        var id = await AddAsync(trainer, "Notes", "Podcast");
        var answer = await SendAsync(trainer, id, "en", Encoding.UTF8.GetBytes(content), "guide.pdf");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(told, answer.Main, StringComparison.Ordinal);
        Assert.False(await App.Db().Set<LibraryFile>().AnyAsync());
        Assert.False(await App.Db().Set<StoredFile>().AnyAsync());
    }

    [Fact]
    public async Task Withdraw_ShelfAndFilesAreClosed_AndAFileRemovedIsGoneFromTheStore()
    {
        var trainer = await App.SignInAsAsync(Role.Trainer);
        var id = await AddAsync(trainer, "Poster", "Poster");
        await SendAsync(trainer, id, "en", MadeFiles.Picture(1), "poster.png");
        var link = "/en" + LibraryFiles.PathOf((await App.Db().Set<LibraryFile>().SingleAsync()).Id);
        var form = await trainer.GetPageAsync($"/desk/library/edit/{id}");
        await trainer.SubmitAsync(form, "main form", ("Withdrawn", true));
        Assert.Equal(HttpStatusCode.Conflict, (await trainer.SubmitAsync(form, "main form", ("Credit", "Somebody else"))).Status);

        foreach (var path in (string[])[link, $"/en/library/{id}"]) Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetAsync(path)).StatusCode);
        await trainer.SubmitAsync(await trainer.GetPageAsync($"/desk/library/edit/{id}"), "main form", ("Withdrawn", false));
        Assert.Equal(HttpStatusCode.OK, (await App.Client().GetAsync(link)).StatusCode);
        await trainer.SubmitAsync(await trainer.GetPageAsync($"/desk/library/{id}/files"), "form[action*=Remove]");
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetAsync(link)).StatusCode);
        Assert.False(await App.Db().Set<StoredFile>().AnyAsync());
    }

    [Fact]
    public async Task Edit_WithoutWhatIsNeeded_IsTold()
    {
        var trainer = await App.SignInAsAsync(Role.Trainer);
        var answer = await trainer.SubmitAsync(await trainer.GetPageAsync("/desk/library/edit"), "main form", ("FromAge", "40"), ("Licence", ""));
        foreach (var told in (string[])["Choose what kind it is.", "Choose for whom it is.", "Enter a whole number from 0 to 18.", "Choose a licence."]) Assert.Contains(told, answer.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.PolicePartner)]
    [InlineData(Role.DepartmentOfficer)]
    public async Task Desk_WithoutPermission_IsClosed(Role role)
    {
        var person = await App.SignInAsAsync(role);
        foreach (var path in (string[])["", "/edit", $"/edit/{Guid.NewGuid()}", $"/{Guid.NewGuid()}/files"]) Assert.Equal(HttpStatusCode.Forbidden, (await person.GetPageAsync("/desk/library" + path)).Status);
    }

    private async Task<Guid> AddAsync(Visitor trainer, string title, string format)
    {
        await trainer.SubmitAsync(await trainer.GetPageAsync("/desk/library/edit"), "main form", ("Name[en]", title), ("Format", format), ("Audience", "Everyone"), ("Credit", "The city"));
        return await App.Db().Set<LibraryItem>().Select(i => i.Id).SingleAsync();
    }

    private static async Task<Page> SendAsync(Visitor trainer, Guid id, string language, byte[] content, string name)
        => await trainer.SubmitAsync(await trainer.GetPageAsync($"/desk/library/{id}/files"), "form#add", ("Language", language), ("Sent", new SentFile(name, content)));
}

public sealed class LibraryOnSqlite(SqliteApp app) : LibraryTests(app);

public sealed class LibraryOnPostgres(PostgresApp app) : LibraryTests(app);
