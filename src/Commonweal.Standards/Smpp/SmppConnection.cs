using System.Collections.Concurrent;

namespace Commonweal.Standards.Smpp;

/// <summary>Requests and answers over a stream: each answer finds its request by number, and when the stream ends every request ends.</summary>
internal sealed class SmppConnection(Stream stream, TimeSpan patience, TimeProvider clock) : IDisposable
{
    private const uint LastSequence = 0x7FFFFFFF;

    private readonly ConcurrentDictionary<uint, TaskCompletionSource<SmppPdu>> waiting = new();
    private readonly SemaphoreSlim writing = new(1);
    private readonly CancellationTokenSource ending = new();
    private readonly TaskCompletionSource lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SmppException? cause;
    private uint sequence;

    /// <summary>Completed when the connection is over.</summary>
    internal Task Lost => lost.Task;

    /// <summary>Cancelled when the connection is over.</summary>
    internal CancellationToken Ending => ending.Token;

    /// <summary>Sends a request and waits for its answer.</summary>
    internal async Task<SmppPdu> AskAsync(SmppCommand command, ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        var answer = new TaskCompletionSource<SmppPdu>(TaskCreationOptions.RunContinuationsAsynchronously);
        var number = Next();
        waiting[number] = answer;
        try
        {
            await WriteAsync(new SmppPdu(command, SmppStatus.Ok, number, body), stop);
            return await answer.Task.WaitAsync(patience, clock, stop);
        }
        catch (TimeoutException fault)
        {
            throw new SmppException($"No answer came within {patience}.", fault) { MayHaveBeenTaken = true };
        }
        finally
        {
            waiting.TryRemove(number, out _);
        }
    }

    internal Task AnswerAsync(SmppPdu request, SmppCommand command, SmppStatus status)
        => WriteAsync(new SmppPdu(command, status, request.Sequence, command == SmppCommand.DeliverSmResponse ? new byte[1] : default), Ending);

    /// <summary>Reads until the stream ends.</summary>
    /// <param name="take">Takes what is no answer; false ends the connection.</param>
    internal async Task ReadAsync(Func<SmppPdu, Task<bool>> take)
    {
        var fault = new SmppException("The network closed the connection.");
        try
        {
            while (await SmppPdu.ReadAsync(stream, Ending) is { } pdu)
            {
                if (pdu.Command < SmppCommand.GenericNack)
                {
                    if (!await take(pdu)) break;
                }
                else if (waiting.TryGetValue(pdu.Sequence, out var request))
                {
                    request.TrySetResult(pdu);
                }
            }
        }
        catch (SmppException broken)
        {
            fault = broken;
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or OperationCanceledException)
        {
            fault = new SmppException("The connection was lost.", gone);
        }
        End(fault);
    }

    /// <summary>Ends the connection; only the first reason counts.</summary>
    internal void End(SmppException fault)
    {
        if (Interlocked.CompareExchange(ref cause, fault, comparand: null) is not null) return;
        ending.Cancel();
        stream.Dispose();
        foreach (var request in waiting.Values) request.TrySetException(new SmppException(fault.Message, fault) { MayHaveBeenTaken = true });
        lost.TrySetResult();
    }

    public void Dispose()
    {
        End(new SmppException("The session was ended."));
        ending.Dispose();
        writing.Dispose();
    }

    // 1 to 0x7FFFFFFF and round again (§3.2).
    private uint Next() => ((Interlocked.Increment(ref sequence) - 1) % LastSequence) + 1;

    private async Task WriteAsync(SmppPdu pdu, CancellationToken stop)
    {
        await writing.WaitAsync(stop);
        try
        {
            if (cause is not null) throw new SmppException(cause.Message, cause);
            // Never half a PDU: what was begun is written although the caller has given up.
            await stream.WriteAsync(pdu.ToBytes(), Ending);
            await stream.FlushAsync(Ending);
        }
        catch (Exception fault) when (fault is ObjectDisposedException or OperationCanceledException or IOException and not SmppException)
        {
            var gone = new SmppException("The connection was lost while writing.", fault) { MayHaveBeenTaken = true };
            End(gone);
            throw gone;
        }
        finally
        {
            writing.Release();
        }
    }
}
