using System.Security.Cryptography;
using Commonweal.Platform.Data;
using Commonweal.Platform.Files;
using Commonweal.Platform.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Files;

public abstract class StoredFilesTests(AppFixture app) : AppTest(app)
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 50_000).Select(i => (byte)i)];
    private static readonly DateOnly Today = DateOnly.FromDateTime(AppFixture.Start.UtcDateTime);

    [Fact]
    public async Task Kept_IsThereWithWhatIsKnownOfIt()
    {
        var kept = await Files().KeepAsync(Content, "image/jpeg", "probe", Today, default);

        var file = await App.Db().Set<StoredFile>().AsNoTracking().SingleAsync();
        Assert.Equal((kept.Id, "image/jpeg", 50_000L, "probe", (DateOnly?)Today), (file.Id, file.ContentType, file.Bytes, file.Purpose, file.Until));
        Assert.Equal(SHA256.HashData(Content), file.Sha256);
        Assert.Equal(Content, await ReadAsync(kept.Id));
        Assert.Equal(AppFixture.Start.UtcDateTime.Date, File.GetLastWriteTimeUtc(Assert.Single(OnDisk())));
    }

    [Fact]
    public async Task Kept_WhereTheStoreFails_LeavesARowThatExpiresAndNoContent()
    {
        var files = new StoredFiles(App.Db(), new BrokenStore());

        await Assert.ThrowsAsync<IOException>(() => files.KeepAsync(Content, "image/jpeg", "probe", Today, default));

        var left = await App.Db().Set<StoredFile>().AsNoTracking().SingleAsync();
        Assert.Null(await ReadAsync(left.Id));
        Assert.Equal(1, await Files().DiscardExpiredAsync(Today.AddDays(1), default));
        Assert.False(await App.Db().Set<StoredFile>().AnyAsync());
    }

    [Fact]
    public async Task Discarded_IsGoneFromTableAndDisk()
    {
        var (one, other) = (await Files().KeepAsync(Content, "image/jpeg", "probe", null, default), await Files().KeepAsync(Content, "image/jpeg", "probe", null, default));

        await Files().DiscardAsync([one.Id, Guid.NewGuid()], default);

        Assert.Null(await ReadAsync(one.Id));
        Assert.Equal(Content, await ReadAsync(other.Id));
        Assert.Single(OnDisk());
    }

    [Fact]
    public async Task Expired_AreTakenAwayByTheNightlyJob_OthersStay()
    {
        foreach (var until in new DateOnly?[] { null, Today, Today.AddDays(-1), Today.AddDays(-400) })
            await Files().KeepAsync(Content, "image/jpeg", "probe", until, default);

        var job = await App.EndedAsync((await App.Scope().GetRequiredService<JobQueue>().AskAsync<DiscardExpiredFiles>()).Id);

        Assert.Equal((JobState.Done, 2L), (job.State, job.Done));
        var left = await App.Db().Set<StoredFile>().AsNoTracking().Select(file => file.Until).ToListAsync();
        Assert.Equal([null, Today], left.Order());
        Assert.Equal(2, OnDisk().Length);
    }

    [Theory]
    [InlineData("image/jpeg", false)]
    [InlineData("image/webp", false)]
    [InlineData("application/pdf", true)]
    [InlineData("text/html", true)]
    public async Task Answered_OnlyPicturesAreShownInTheBrowser(string type, bool isSaved)
    {
        var file = await Files().KeepAsync(Content, type, "probe", null, default);

        var context = new DefaultHttpContext { RequestServices = App.Services, Response = { Body = new MemoryStream() } };
        await (await Files().AnswerAsync(file.Id, default)).ExecuteAsync(context);

        Assert.Equal((200, type, isSaved), (context.Response.StatusCode, context.Response.ContentType, context.Response.Headers.ContentDisposition.ToString().StartsWith("attachment", StringComparison.Ordinal)));
        Assert.Equal(Content, ((MemoryStream)context.Response.Body).ToArray());
    }

    [Fact]
    public async Task Answered_WhatIsNotThere_IsNotFound()
    {
        var context = new DefaultHttpContext { RequestServices = App.Services };
        await (await Files().AnswerAsync(Guid.NewGuid(), default)).ExecuteAsync(context);

        Assert.Equal(404, context.Response.StatusCode);
    }

    private StoredFiles Files() => App.Scope().GetRequiredService<StoredFiles>();

    private string[] OnDisk() => Directory.GetFiles(App.Services.GetRequiredService<DataPlace>().FilesFolder, "*", SearchOption.AllDirectories);

    private async Task<byte[]?> ReadAsync(Guid id)
    {
        if (await Files().OpenAsync(id, default) is not { } stream) return null;
        await using (stream)
        {
            using var read = new MemoryStream();
            await stream.CopyToAsync(read);
            return read.ToArray();
        }
    }

    private sealed class BrokenStore : IFileStore
    {
        public Task PutAsync(string name, ReadOnlyMemory<byte> content, string contentType, CancellationToken stop) => throw new IOException("full");

        public Task<Stream?> OpenAsync(string name, CancellationToken stop) => throw new IOException("full");

        public Task DeleteAsync(string name, CancellationToken stop) => throw new IOException("full");
    }
}

public sealed class StoredFilesOnSqlite(SqliteApp app) : StoredFilesTests(app);

public sealed class StoredFilesOnPostgres(PostgresApp app) : StoredFilesTests(app);
