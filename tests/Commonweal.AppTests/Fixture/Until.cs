using System.Diagnostics;

namespace Commonweal.AppTests;

/// <summary>Waiting for what another process does.</summary>
internal static class Until
{
    internal static async Task TrueAsync(Func<Task<bool>> holds, string what)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            if (Stopwatch.GetElapsedTime(since) > TimeSpan.FromMinutes(3)) throw new TimeoutException("The program did not " + what + ".");
            await Task.Delay(30);
        }
    }
}
