using Xunit;

namespace Commonweal.BrowserTests;

internal static class Report
{
    /// <summary>Fails with every problem in full, a line each.</summary>
    internal static void None(IEnumerable<string> problems)
    {
        var all = problems.Distinct(StringComparer.Ordinal).ToList();
        if (all.Count > 0) Assert.Fail(string.Join('\n', all));
    }
}
