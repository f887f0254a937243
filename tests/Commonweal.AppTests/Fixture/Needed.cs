using Xunit;

namespace Commonweal.AppTests;

/// <summary>Other programs that a test stands on: without them it is skipped by name, and fails under CI.</summary>
internal static class Needed
{
    internal static void Here(bool isHere, string whatIsMissing)
    {
        if (isHere) return;
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(whatIsMissing);
        Assert.Skip(whatIsMissing);
    }
}
