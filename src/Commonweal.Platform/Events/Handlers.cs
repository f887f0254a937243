using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Events;

/// <summary>One handler of one event, as the dispatcher calls it.</summary>
internal sealed record HandlerEntry(string Event, Func<IServiceProvider, string, CancellationToken, Task> CallAsync);

/// <summary>Registering handlers.</summary>
public static class Handlers
{
    /// <summary>Lets <typeparamref name="THandler"/> hear every <typeparamref name="TEvent"/>.</summary>
    public static IServiceCollection AddHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : IEvent where THandler : class, IHandle<TEvent>
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(new HandlerEntry(TEvent.Name, (provider, payload, stop) =>
            provider.GetRequiredService<THandler>().HandleAsync(JsonSerializer.Deserialize<TEvent>(payload)!, stop)));
    }
}
