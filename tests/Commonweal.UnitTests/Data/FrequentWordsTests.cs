using Commonweal.Platform.Data;
using Xunit;

namespace Commonweal.UnitTests.Data;

public sealed class FrequentWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Word_IsKnownInItsTable_HoweverItIsWritten_ForAnHour()
    {
        var words = new FrequentWords();
        words.Add("concern", "École", Now);
        Assert.True(words.Contains("concern", "éCOLE", Now.AddMinutes(59)));
        Assert.False(words.Contains("concern", "école", Now.AddHours(1)));
        Assert.False(words.Contains("answer", "école", Now));
        Assert.False(words.Contains("concern", "école2", Now));
    }

    [Fact]
    public void Words_AreNeverKeptWithoutEnd()
    {
        var words = new FrequentWords();
        for (var word = 0; word <= 5000; word++) words.Add("concern", $"w{word}", Now);
        Assert.InRange(Enumerable.Range(0, 5001).Count(w => words.Contains("concern", $"w{w}", Now)), 1, 2000);
    }
}
