using Xunit;

namespace Commonweal.AppTests;

/// <summary>A test that finds the house as a new city finds it: no rows of earlier tests, the clock at its start.</summary>
public abstract class AppTest(AppFixture app) : IAsyncLifetime
{
    protected AppFixture App => app;

    public virtual async ValueTask InitializeAsync() => await app.ResetAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
