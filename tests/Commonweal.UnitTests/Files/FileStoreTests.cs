using Commonweal.Platform.Files;
using Microsoft.Extensions.Time.Testing;

namespace Commonweal.UnitTests.Files;

/// <summary>What both stores promise, and what each of them promises alone.</summary>
public sealed class FileStoreTests : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "commonweal-files-" + Guid.NewGuid().ToString("N"));
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 4, 15, 16, 17, TimeSpan.Zero));
    private FakeS3 s3 = null!;

    public async ValueTask InitializeAsync() => s3 = await FakeS3.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await s3.DisposeAsync();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("disk")]
    [InlineData("s3")]
    public async Task Put_ThenOpen_GivesTheSameBytes(string kind)
    {
        var (store, name) = (Store(kind), StoredFile.NewName());
        byte[] content = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7))];

        await store.PutAsync(name, content, "image/jpeg", CancellationToken.None);

        Assert.Equal(content, await Read(store, name));
    }

    [Theory]
    [InlineData("disk")]
    [InlineData("s3")]
    public async Task Put_Again_Replaces(string kind)
    {
        var (store, name) = (Store(kind), StoredFile.NewName());

        await store.PutAsync(name, new byte[] { 1, 2, 3 }, "image/jpeg", CancellationToken.None);
        await store.PutAsync(name, new byte[] { 4 }, "image/jpeg", CancellationToken.None);

        Assert.Equal([4], await Read(store, name));
    }

    [Theory]
    [InlineData("disk")]
    [InlineData("s3")]
    public async Task Open_NothingThere_IsNull(string kind) =>
        Assert.Null(await Store(kind).OpenAsync(StoredFile.NewName(), CancellationToken.None));

    [Theory]
    [InlineData("disk")]
    [InlineData("s3")]
    public async Task Delete_TakesAwayAndTwiceIsNoFault(string kind)
    {
        var (store, name) = (Store(kind), StoredFile.NewName());
        await store.PutAsync(name, new byte[] { 1 }, "image/jpeg", CancellationToken.None);

        await store.DeleteAsync(name, CancellationToken.None);
        await store.DeleteAsync(name, CancellationToken.None);

        Assert.Null(await store.OpenAsync(name, CancellationToken.None));
    }

    [Theory]
    [InlineData("disk", "../../etc/passwd")]
    [InlineData("disk", "")]
    [InlineData("disk", "ABCDEF0123456789ABCDEF0123456789")]
    [InlineData("s3", "../other-bucket/0123456789abcdef01")]
    [InlineData("s3", "0123456789abcdef0123456789abcde/")]
    public async Task AnyCall_NotANameOfOurs_IsRefused(string kind, string name)
    {
        var store = Store(kind);

        await Assert.ThrowsAsync<ArgumentException>(() => store.PutAsync(name, new byte[] { 1 }, "x/y", CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => store.OpenAsync(name, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => store.DeleteAsync(name, CancellationToken.None));
        Assert.Empty(s3.Objects);
    }

    [Fact]
    public async Task Disk_Put_LeavesOneFileThatTellsTheDayOnly()
    {
        var name = StoredFile.NewName();

        await Store("disk").PutAsync(name, new byte[] { 1 }, "image/jpeg", CancellationToken.None);

        var file = Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        Assert.Equal(Path.Combine(folder, name[..2], name), file);
        Assert.Equal(new DateTime(2026, 3, 4, 0, 0, 0, DateTimeKind.Utc), File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public async Task Disk_PutGivenUp_LeavesNothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store("disk").PutAsync(StoredFile.NewName(), new byte[5_000_000], "image/jpeg", stop.Token));

        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Disk_ReadWhileItIsReplaced_IsAlwaysWhole()
    {
        var (store, name) = (Store("disk"), StoredFile.NewName());
        await store.PutAsync(name, Block(0), "x/y", CancellationToken.None);
        var writing = Task.Run(async () =>
        {
            for (byte i = 1; i < 60; i++)
            {
                await store.PutAsync(name, Block(i), "x/y", CancellationToken.None);
            }
        });

        while (!writing.IsCompleted)
        {
            var read = (await Read(store, name))!;
            Assert.Equal(200_000, read.Length);
            Assert.True(read.AsSpan().IndexOfAnyExcept(read[0]) < 0);
        }

        await writing;
    }

    [Fact]
    public async Task S3_Put_IsSignedAndNamesItsType()
    {
        var name = StoredFile.NewName();

        await Store("s3").PutAsync(name, new byte[] { 1 }, "image/webp", CancellationToken.None);

        Assert.Equal(("bucket/" + name, "image/webp"), (s3.Objects.Keys.Single(), s3.Objects.Values.Single().Type));
        Assert.All(s3.Authorizations, line => Assert.StartsWith("AWS4-HMAC-SHA256 Credential=key/", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task S3_OutOfOrderOrOutOfReach_IsAnIoFault()
    {
        var store = Store("s3");
        s3.IsBroken = true;
        await Assert.ThrowsAsync<IOException>(() => store.PutAsync(StoredFile.NewName(), new byte[] { 1 }, "x/y", CancellationToken.None));
        await Assert.ThrowsAsync<IOException>(() => store.OpenAsync(StoredFile.NewName(), CancellationToken.None));
        await s3.DisposeAsync();
        await Assert.ThrowsAsync<IOException>(() => store.DeleteAsync(StoredFile.NewName(), CancellationToken.None));
        s3 = await FakeS3.StartAsync();
    }

    private IFileStore Store(string kind) => kind == "disk"
        ? new DiskFileStore(folder, clock)
        : new S3FileStore(new S3Place(s3.Endpoint, "bucket", "key", "secret", IsSecure: false));

    private static byte[] Block(byte value)
    {
        var block = new byte[200_000];
        Array.Fill(block, value);
        return block;
    }

    private static async Task<byte[]?> Read(IFileStore store, string name)
    {
        if (await store.OpenAsync(name, CancellationToken.None) is not { } stream)
        {
            return null;
        }

        await using (stream)
        {
            using var content = new MemoryStream();
            await stream.CopyToAsync(content);
            return content.ToArray();
        }
    }
}
