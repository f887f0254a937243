using System.Buffers;
using System.Text;

namespace Commonweal.Engagement.Funds.Results;

/// <summary>Lines of a .pb file as they go out: semicolons between fields, quotes only where they are needed. Kept until <see cref="SendAsync"/>.</summary>
internal sealed class PbLines(TextWriter output, string lineEnd)
{
    private const int Enough = 1 << 16;
    private static readonly SearchValues<char> Special = SearchValues.Create(";\"\r\n");
    private readonly StringBuilder kept = new();

    internal void Write(params ReadOnlySpan<string> fields)
    {
        for (var at = 0; at < fields.Length; at++)
        {
            if (at > 0) kept.Append(';');
            if (fields[at].AsSpan().ContainsAny(Special)) kept.Append('"').Append(fields[at].Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else kept.Append(fields[at]);
        }
        kept.Append(lineEnd);
    }

    /// <summary>Sends what is kept, once it is enough to be worth it.</summary>
    internal async ValueTask SendAsync(bool all, CancellationToken stop)
    {
        if (!all && kept.Length < Enough) return;
        await output.WriteAsync(kept, stop);
        kept.Clear();
    }
}
