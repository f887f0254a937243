namespace Commonweal.Platform.Files;

/// <summary>
/// Keeps the content of files: on the city's disk or in an S3 store. What a file is, why it is kept and until when stands
/// in the database (<see cref="StoredFile"/>); here are only names and bytes.
/// </summary>
public interface IFileStore
{
    /// <summary>Keeps a content under a name. When it returns the content outlives a crash and a loss of power.</summary>
    /// <param name="name">A name made by <see cref="StoredFile.NewName"/>; any other is refused.</param>
    /// <param name="content">The whole content.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="stop">Gives up; nothing, or the whole content, is then under the name.</param>
    /// <exception cref="IOException">The store is full or out of reach.</exception>
    Task PutAsync(string name, ReadOnlyMemory<byte> content, string contentType, CancellationToken stop);

    /// <summary>The content under a name, or null where there is none.</summary>
    /// <exception cref="IOException">The store is out of reach.</exception>
    Task<Stream?> OpenAsync(string name, CancellationToken stop);

    /// <summary>Takes the content away; a name that holds nothing is no error.</summary>
    /// <exception cref="IOException">The store is out of reach.</exception>
    Task DeleteAsync(string name, CancellationToken stop);
}
