using Commonweal.Communication.Audience;

namespace Commonweal.Communication.Delivery;

/// <summary>Carries parcels of one medium.</summary>
internal interface ICarrier
{
    Medium Medium { get; }

    /// <summary>How many ways are open at once.</summary>
    int Ways { get; }

    /// <summary>Languages in which the city has a public account there; null for a medium that goes to subscribers.</summary>
    IReadOnlyCollection<string>? Accounts => null;

    /// <summary>Languages in which something goes out by it; null where in all.</summary>
    IReadOnlyCollection<string>? Languages => Accounts;

    /// <summary>Opens a way; whoever is called at its end is called with the first parcel.</summary>
    ICarrierWay Open();
}

/// <summary>One way, used by one worker.</summary>
internal interface ICarrierWay : IAsyncDisposable
{
    /// <summary>
    /// Carries parcels and tells of each what became of it; of which nothing is told, nothing was tried.
    /// </summary>
    /// <exception cref="UnreachableException">Nobody takes anything at the other end: those not told of wait for better times.</exception>
    Task CarryAsync(Batch batch, IReadOnlyDictionary<string, DispatchText> texts, Action<InHand, Outcome> tell, CancellationToken stop);
}

/// <summary>The other end takes nothing at all: no fault of any recipient.</summary>
internal sealed class UnreachableException(string reason, Exception? cause = null) : Exception(reason, cause)
{
    /// <summary>When to come again, where the other end said so.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>What the desk is told of it; null where it passes by itself. See <see cref="Held"/>.</summary>
    public string? Reason { get; init; }
}

internal static class Carriers
{
    /// <summary>Carries parcels, some at once. What is on its way is not called back; what has not left when the program ends or nobody takes anything can wait.</summary>
    /// <exception cref="UnreachableException">Nobody takes anything at the other end.</exception>
    public static async Task CarryAsync(this Batch batch, int atOnce, Func<InHand, Task<Outcome>> carry, Action<InHand, Outcome> tell, CancellationToken stop)
    {
        UnreachableException? nobody = null;
        await Parallel.ForEachAsync(batch.Parcels, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = CancellationToken.None }, async (parcel, _) =>
        {
            if (stop.IsCancellationRequested || Volatile.Read(ref nobody) is not null) return;
            try { tell(parcel, await carry(parcel)); }
            catch (UnreachableException gone) { Volatile.Write(ref nobody, gone); }
            catch (OperationCanceledException) when (stop.IsCancellationRequested) { return; }
        });
        if (nobody is not null) throw nobody;
    }

    /// <summary>The subscribers' channels that a medium goes to.</summary>
    public static ChannelKind KindOf(Medium medium) => medium switch
    {
        Medium.Email => ChannelKind.Email,
        Medium.Sms => ChannelKind.Sms,
        Medium.WhatsApp => ChannelKind.WhatsApp,
        Medium.Push => ChannelKind.Push,
        _ => throw new InvalidOperationException($"Nobody subscribes by {medium}: it is a public account."),
    };
}
