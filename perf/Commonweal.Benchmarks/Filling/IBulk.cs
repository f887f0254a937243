namespace Commonweal.Benchmarks.Filling;

/// <summary>
/// Writes a million rows in minutes: past Entity Framework's saving, and with indexes and search built once at the end.
/// Nobody else may use the database meanwhile.
/// </summary>
internal interface IBulk : IAsyncDisposable
{
    Task WriteAsync<T>(IReadOnlyCollection<T> rows) where T : class;

    /// <summary>Builds indexes and search, and gathers statistics where the database does so by itself in real life.</summary>
    Task FinishAsync();
}
