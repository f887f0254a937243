using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Localization;

/// <summary>Registers what the program needs to speak.</summary>
public static class LocalizationServices
{
    /// <summary>Adds <see cref="Catalogues"/> (read from the folder <c>locales</c> beside the program) and <see cref="Texts"/>, and lets forms speak.</summary>
    public static IServiceCollection AddWords(this IServiceCollection services) =>
        services
            .AddSingleton(_ => Catalogues.Load(Path.Combine(AppContext.BaseDirectory, "locales")))
            .AddSingleton<Texts>()
            .ConfigureOptions<FormWords>();
}
