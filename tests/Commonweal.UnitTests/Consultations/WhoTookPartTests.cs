using Commonweal.Engagement.Consultations.Results;
using Xunit;

namespace Commonweal.UnitTests.Consultations;

public sealed class WhoTookPartTests
{
    [Theory]
    [InlineData("en:80 fr:60", "en:80 fr:60")]
    [InlineData("en:80 fr:60 ar:4", "en:80 ar:- fr:-")]
    [InlineData("en:80 fr:60 ar:4 es:3", "en:80 ar:- es:- fr:-")]
    [InlineData("en:300 fr:2", "en:- fr:-")]
    [InlineData("a:40 b:30 :50", "a:40 b:30")]
    [InlineData("a:40 b:3 :50", "a:- b:-")]
    [InlineData(":50", "")]
    public void Of_Few_AreHiddenAndCannotBeWorkedOut(string answers, string expected)
    {
        var people = answers.Split(' ').Select(a => a.Split(':')).SelectMany(a => Enumerable.Repeat(a[0].Length == 0 ? null : a[0], int.Parse(a[1], System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(expected, string.Join(' ', WhoTookPart.Of(people).Select(c => $"{c.Key}:{c.Count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}")));
    }
}
