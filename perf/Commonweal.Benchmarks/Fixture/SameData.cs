using Commonweal.Web;
using Microsoft.AspNetCore.Builder;

namespace Commonweal.Benchmarks;

/// <summary>The program opened in this process on the data a served one uses, as a command would open it.</summary>
internal static class SameData
{
    /// <param name="options">As on the command line: <c>--data</c>, a folder, <c>--database</c>, a connection.</param>
    internal static Task<WebApplication> OpenAsync(params string[] options)
        => Hosting.OpenAsync([.. options.Chunk(2).Select(pair => $"{pair[0]}={pair[1]}"), "--Logging:LogLevel:Default=Warning"]);
}
