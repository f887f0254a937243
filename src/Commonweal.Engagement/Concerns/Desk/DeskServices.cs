using Commonweal.Platform.Contracts;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>What the staff side of concerns adds to its module.</summary>
internal static class DeskServices
{
    internal static void AddDesk(this IServiceCollection services)
    {
        services.AddScoped<Handling>();
        services.AddScoped<Striking>();
        services.AddScoped<PassingOn>();
        services.AddScoped<Bulk>();
        services.AddScoped<BulkUndo>();
        services.AddScoped<Tallies>();
        services.AddScoped<QueueReading>();
        services.AddScoped<Colleagues>();
        services.AddScoped<OpenedConcern>();
        services.AddHandler<ConcernChanged, WhenConcernChanged>();
    }

    internal static void MapDesk(this ModelBuilder model)
    {
        BulkAct.Map(model);
        ConcernTally.Map(model);
    }
}
