namespace Commonweal.AppTests;

/// <summary>The program on the embedded database.</summary>
public sealed class SqliteApp : AppFixture
{
    protected override Task<string?> PrepareDatabaseAsync() => Task.FromResult<string?>(null);
}
