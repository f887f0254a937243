using Commonweal.Platform.City.Desk;
using Commonweal.Platform.City.Imports;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.City;

/// <summary>What the city brings to the house.</summary>
internal static class CityWiring
{
    internal static void AddCity(this IServiceCollection services)
    {
        services.AddSingleton<CurrentCity>();
        services.AddScoped<CitySaving>();
        services.AddScoped<CityImporting>();
        services.AddScoped(provider => new CityTime(provider.GetRequiredService<CurrentCity>().Latest.TimeZone));
    }

    internal static void Map(ModelBuilder model)
    {
        CitySettings.Map(model);
        Department.Map(model);
        District.Map(model);
        Population.Map(model);
        ClosedDay.Map(model);
        Absence.Map(model);
        CityUpload.Map(model);
    }
}
