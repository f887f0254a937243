using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.WebUtilities;

namespace Commonweal.Platform.Ui;

/// <summary>Sends a page in one piece: in the framework's pieces of 16 kB a list of fifty is four, each with a lock, a thread that wakes and a call into the system.</summary>
internal sealed class WholePages : IHttpResponseStreamWriterFactory
{
    private const int Characters = 64 * 1024;

    public TextWriter CreateWriter(Stream stream, Encoding encoding) => new HttpResponseStreamWriter(stream, encoding, Characters, ArrayPool<byte>.Shared, ArrayPool<char>.Shared);
}
