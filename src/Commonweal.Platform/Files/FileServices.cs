using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Files;

internal static class FileServices
{
    /// <summary>
    /// Files on disk under the data folder, or in an S3 store where the settings <c>s3:endpoint</c>, <c>s3:bucket</c>,
    /// <c>s3:access-key</c> and <c>s3:secret-key</c> name one. Largest picture: <c>pictures:megabytes</c>.
    /// </summary>
    internal static void AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        if (S3(configuration.GetSection("s3")) is { } place)
        {
            services.AddSingleton<IFileStore>(_ => new S3FileStore(place));
        }
        else
        {
            services.AddSingleton<IFileStore>(provider => new DiskFileStore(provider.GetRequiredService<DataPlace>().FilesFolder, provider.GetRequiredService<TimeProvider>()));
        }

        var limits = new PictureLimits();
        var megabytes = configuration.GetValue("pictures:megabytes", limits.Bytes / (1024 * 1024));
        services.AddSingleton(limits with { Bytes = Math.Clamp(megabytes, 1, 100) * 1024 * 1024 });
        services.AddSingleton<PictureIntake>();
        services.AddScoped<StoredFiles>();
        services.AddDailyJob<DiscardExpiredFiles>(hour: 3);
    }

    private static S3Place? S3(IConfigurationSection settings)
    {
        if (settings["endpoint"] is not { Length: > 0 } endpoint)
        {
            return null;
        }

        string Needed(string name) => settings[name] ?? throw new InvalidOperationException($"The setting s3:{name} is missing: files are to be kept in the S3 store {endpoint}.");
        return new(endpoint, Needed("bucket"), Needed("access-key"), Needed("secret-key"), settings["region"] ?? "us-east-1", settings.GetValue("secure", defaultValue: true));
    }
}
