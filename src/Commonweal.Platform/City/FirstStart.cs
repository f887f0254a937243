using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.City;

/// <summary>What an empty database needs before anybody can come in: the city's row and, on demand, the invented city.</summary>
internal static class FirstStart
{
    internal static async Task RunAsync(IServiceProvider services, bool demonstration, CancellationToken stop)
    {
        var db = services.GetRequiredService<CommonwealDb>();
        if (await db.Set<CitySettings>().AnyAsync(stop)) return;
        var modules = services.GetRequiredService<Modules>();
        db.Add(new CitySettings { IsDemonstration = demonstration, AwakeParts = [.. modules.Parts.Where(p => p.AwakeAtStart || demonstration).Select(p => p.Key)] });
        await db.SaveChangesAsync(stop);
        foreach (var module in modules.All) await module.PrepareNewCityAsync(services, stop);
        if (!demonstration) return;
        foreach (var module in modules.All) await module.FillDemonstrationAsync(services, stop);
    }
}
