using System.Text;
using Commonweal.Platform.Events;

namespace Commonweal.Communication.Delivery.Web;

/// <summary>An answer that came whole.</summary>
internal sealed record WebAnswer(HttpResponseMessage Head, string Body) : IDisposable
{
    public void Dispose() => Head.Dispose();
}

/// <summary>A way over HTTP: some requests at once, every kind of silence understood.</summary>
internal abstract class WebWay(HttpClient client, int atOnce, TimeProvider clock) : ICarrierWay
{
    protected TimeProvider Clock => clock;

    public Task CarryAsync(Batch batch, IReadOnlyDictionary<string, DispatchText> texts, Action<InHand, Outcome> tell, CancellationToken stop)
        => batch.CarryAsync(atOnce, parcel => CarryAsync(batch, parcel, texts[parcel.Language], stop), tell, stop);

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <exception cref="UnreachableException">Nobody takes anything at the other end.</exception>
    protected abstract Task<Outcome> CarryAsync(Batch batch, InHand parcel, DispatchText text, CancellationToken stop);

    /// <summary>Sends, and judges the answer; where none came, or half of one, nobody knows whether it was taken.</summary>
    /// <exception cref="UnreachableException">No connection was made: nothing was sent.</exception>
    protected async Task<Outcome> SendAsync(HttpRequestMessage request, InHand parcel, Func<WebAnswer, Outcome> judge)
    {
        try
        {
            // Not given up when the program ends: an answer that is on its way is waited for, as long as the client's patience lasts.
            using var head = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, CancellationToken.None);
            var body = await head.Content.ReadAsByteArrayAsync(CancellationToken.None);
            return judge(new WebAnswer(head, Encoding.UTF8.GetString(body)));
        }
        catch (HttpRequestException nobody) when (nobody.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return Unconnected(nobody, parcel);
        }
        catch (Exception broke) when (broke is HttpRequestException or IOException or OperationCanceledException)
        {
            return new Outcome(ParcelState.Later, "broken-off", Waits.After(parcel.Attempts), MayHaveLeft: true);
        }
    }

    /// <summary>No connection was made. Where all parcels go to one place, they all wait.</summary>
    protected virtual Outcome Unconnected(HttpRequestException nobody, InHand parcel) => throw new UnreachableException(Failures.NameOf(nobody), nobody);
}
