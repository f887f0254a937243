using Minio;
using Minio.DataModel.Args;
using Minio.Exceptions;

namespace Commonweal.Platform.Files;

/// <summary>Where files lie in an S3 store.</summary>
/// <param name="Endpoint">Host, with port where it is not the usual one.</param>
/// <param name="Bucket">The bucket; it must exist.</param>
/// <param name="AccessKey">Who reads and writes it.</param>
/// <param name="SecretKey">The secret that proves it.</param>
/// <param name="Region">The bucket's region.</param>
/// <param name="IsSecure">Over TLS; only a store on the same machine may do without.</param>
internal sealed record S3Place(string Endpoint, string Bucket, string AccessKey, string SecretKey, string Region = "us-east-1", bool IsSecure = true);

/// <summary>Keeps files in an S3 store, which writes an object whole or not at all.</summary>
internal sealed class S3FileStore : IFileStore, IDisposable
{
    private readonly S3Place place;
    private readonly IMinioClient client;

    public S3FileStore(S3Place place)
    {
        this.place = place;
        client = new MinioClient()
            .WithEndpoint(place.Endpoint).WithCredentials(place.AccessKey, place.SecretKey)
            .WithRegion(place.Region).WithSSL(place.IsSecure).Build();
    }

    public async Task PutAsync(string name, ReadOnlyMemory<byte> content, string contentType, CancellationToken stop)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        var put = new PutObjectArgs().WithBucket(place.Bucket).WithObject(Key(name))
            .WithStreamData(stream).WithObjectSize(stream.Length).WithContentType(contentType);
        await Try(() => client.PutObjectAsync(put, stop));
    }

    public async Task<Stream?> OpenAsync(string name, CancellationToken stop)
    {
        var content = new MemoryStream();
        var get = new GetObjectArgs().WithBucket(place.Bucket).WithObject(Key(name))
            .WithCallbackStream((stream, token) => stream.CopyToAsync(content, token));
        try
        {
            await Try(() => client.GetObjectAsync(get, stop));
        }
        catch (ObjectNotFoundException)
        {
            await content.DisposeAsync();
            return null;
        }

        content.Position = 0;
        return content;
    }

    public async Task DeleteAsync(string name, CancellationToken stop)
    {
        var remove = new RemoveObjectArgs().WithBucket(place.Bucket).WithObject(Key(name));
        await Try(async () =>
        {
            await client.RemoveObjectAsync(remove, stop);
            return true;
        });
    }

    public void Dispose() => client.Dispose();

    private static string Key(string name) =>
        StoredFile.IsName(name) ? name : throw new ArgumentException("Not a name of a stored file.", nameof(name));

    private static async Task<T> Try<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        // Anything: to an empty answer of a proxy in between the client answers with a NullReferenceException.
        catch (Exception failed) when (failed is not (ObjectNotFoundException or OperationCanceledException))
        {
            throw new IOException("The S3 store did not do what it was asked: " + failed.Message, failed);
        }
    }
}
