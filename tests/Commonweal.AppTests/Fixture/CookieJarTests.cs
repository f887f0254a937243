using Xunit;

namespace Commonweal.AppTests;

public sealed class CookieJarTests
{
    [Fact]
    public void Keep_FromManyAnswersAtOnce_LosesNone()
    {
        using var jar = new CookieJar(new SocketsHttpHandler(), TimeProvider.System);

        Parallel.For(0, 10_000, n => jar.Keep([$"c{n % 500}={n}; path=/", $"gone{n}=; path=/; max-age=0"]));

        Assert.Equal(Enumerable.Range(0, 500).Select(n => $"c{n}").Order(StringComparer.Ordinal), jar.Names.Order(StringComparer.Ordinal));
    }
}
