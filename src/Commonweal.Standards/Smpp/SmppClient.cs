using System.Threading.Channels;

namespace Commonweal.Standards.Smpp;

/// <summary>
/// One session with an SMS centre over a stream (SMPP 3.4). Several callers may send at once; no more than <see cref="SmppSettings.Window"/> messages wait for
/// their answer. When the connection is lost every waiting request ends with an <see cref="SmppException"/>, and so does every later one: open another.
/// </summary>
public sealed class SmppClient : IAsyncDisposable
{
    // So many receipts may wait to be taken before nothing more is read.
    private const int MostDeliveries = 1_000;

    private const byte Version34 = 0x34;

    private readonly SmppConnection connection;
    private readonly SmppSettings settings;
    private readonly TimeProvider clock;
    private readonly Func<SmppDelivery, CancellationToken, Task<bool>> received;
    private readonly Channel<SmppPdu> deliveries = Channel.CreateBounded<SmppPdu>(MostDeliveries);
    private readonly SemaphoreSlim window;
    private readonly List<Task> loops = [];

    private SmppClient(Stream stream, SmppSettings settings, TimeProvider clock, Func<SmppDelivery, CancellationToken, Task<bool>> received)
    {
        (this.settings, this.clock, this.received) = (settings, clock, received);
        connection = new SmppConnection(stream, settings.Patience, clock);
        window = new SemaphoreSlim(settings.Window);
    }

    /// <summary>Completed when the session is over, for whatever reason.</summary>
    public Task Lost => connection.Lost;

    /// <summary>Begins a session (bind_transceiver, SMPP 3.4 §4.1.5).</summary>
    /// <param name="stream">The connection, encrypted where the network allows; it is closed with the session.</param>
    /// <param name="systemId">Our name with the network, at most 15 characters.</param>
    /// <param name="password">Our password, at most 8 characters.</param>
    /// <param name="received">Takes receipts and messages, one after the other; false asks the network to bring one again. What it throws ends the session.</param>
    /// <param name="settings">How the session behaves.</param>
    /// <param name="clock">Gives the time.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="SmppException">The network refuses, says nothing in time or what nobody understands.</exception>
    public static async Task<SmppClient> BindAsync(
        Stream stream, string systemId, string password, Func<SmppDelivery, CancellationToken, Task<bool>> received, SmppSettings settings, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var body = new SmppFieldWriter().Text(systemId, 16).Text(password, 9).Text("", 13).Octet(Version34).Octet(0).Octet(0).Text("", 41).ToArray();
        var client = new SmppClient(stream, settings, clock, received);
        client.loops.Add(client.connection.ReadAsync(client.TakeAsync));
        try
        {
            var answer = await client.connection.AskAsync(SmppCommand.BindTransceiver, body, stop);
            if (!answer.Status.IsOk) throw new SmppException($"The network refuses the session: {answer.Status}.");
        }
        catch
        {
            await client.CloseAsync();
            throw;
        }
        client.loops.AddRange([client.HandOverAsync(), client.AskNowAndThenAsync()]);
        return client;
    }

    /// <summary>Sends a message (submit_sm); of one in several segments every answer comes back, in order.</summary>
    /// <returns>An answer for each segment sent. After a refusal the later ones are not sent.</returns>
    /// <exception cref="SmppException">No answer came; <see cref="SmppException.MayHaveBeenTaken"/> says whether the message may have been taken.</exception>
    public async Task<IReadOnlyList<SmppAnswer>> SendAsync(SmppMessage message, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(message);
        List<SmppAnswer> answers = [];
        foreach (var body in message.ToBodies())
        {
            await window.WaitAsync(stop);
            try
            {
                var answer = await connection.AskAsync(SmppCommand.SubmitSm, body, stop);
                answers.Add(new SmppAnswer(answer.Status, answer.Status.IsOk ? new SmppFieldReader(answer.Body.Span).Text(65) : ""));
            }
            finally
            {
                window.Release();
            }
            if (!answers[^1].Status.IsOk) break;
        }
        return answers;
    }

    /// <summary>Ends the session: politely where the network answers (unbind), and in any case. Not to be called from what takes receipts.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Lost.IsCompleted) await Task.WhenAny(connection.AskAsync(SmppCommand.Unbind, default, CancellationToken.None));
        await CloseAsync();
    }

    private async Task CloseAsync()
    {
        connection.End(new SmppException("The session was ended."));
        deliveries.Writer.TryComplete();
        await Task.WhenAll(loops);
        connection.Dispose();
        window.Dispose();
    }

    private async Task<bool> TakeAsync(SmppPdu pdu)
    {
        if (pdu.Command == SmppCommand.DeliverSm) await deliveries.Writer.WriteAsync(pdu, connection.Ending);
        else if (pdu.Command == SmppCommand.EnquireLink) await connection.AnswerAsync(pdu, SmppCommand.EnquireLinkResponse, SmppStatus.Ok);
        else if (pdu.Command == SmppCommand.Unbind) await connection.AnswerAsync(pdu, SmppCommand.UnbindResponse, SmppStatus.Ok);
        else await connection.AnswerAsync(pdu, SmppCommand.GenericNack, SmppStatus.WrongCommand);
        return pdu.Command != SmppCommand.Unbind;
    }

    private Task HandOverAsync() => UntilTheEndAsync(async () =>
    {
        await foreach (var pdu in deliveries.Reader.ReadAllAsync(connection.Ending))
        {
            await connection.AnswerAsync(pdu, SmppCommand.DeliverSmResponse, await HandOverAsync(pdu));
        }
    });

    private async Task<SmppStatus> HandOverAsync(SmppPdu pdu)
    {
        SmppDelivery delivery;
        try
        {
            delivery = SmppDelivery.Read(pdu.Body.Span);
        }
        catch (SmppException)
        {
            // The network hears it; were the same brought again it would be as broken.
            return SmppStatus.Refused;
        }
        return await received(delivery, connection.Ending) ? SmppStatus.Ok : SmppStatus.TryAgain;
    }

    private Task AskNowAndThenAsync() => UntilTheEndAsync(async () =>
    {
        while (true)
        {
            await Task.Delay(settings.AskEvery, clock, connection.Ending);
            await connection.AskAsync(SmppCommand.EnquireLink, default, connection.Ending);
        }
    });

    private async Task UntilTheEndAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault)
        {
            if (!connection.Ending.IsCancellationRequested) connection.End(fault as SmppException ?? new SmppException("What takes receipts has failed.", fault));
        }
    }
}
