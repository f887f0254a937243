using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Testing;
using Commonweal.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.BrowserTests.Loop;

/// <summary>A real city as its first day leaves it: New York's districts, people and recorded incidents, brought in by the commands.</summary>
public sealed class NewYork : BrowserFixture
{
    private protected override async Task<Published> ServeAsync()
    {
        await RunAsync("import", "city", ReferenceData.Find("new-york"));
        await RunAsync("import", "observations", ReferenceData.Find("new-york/hate-crimes.csv"), "--mapping", Path.Combine(Repository.Root, "docs", "operate", "new-york-mapping.json"));
        await SpeakAsync("en", "fr", "ar");
        return await Published.ServeAsync("--data", Folder);
    }

    private async Task SpeakAsync(params string[] languages)
    {
        await using var program = await Hosting.OpenAsync(["--data=" + Folder]);
        await using var scope = program.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        (await db.Set<CitySettings>().SingleAsync()).Languages = [.. languages];
        await db.SaveChangesAsync();
    }

    private async Task RunAsync(params string[] words)
    {
        await using var command = await Child.StartAsync(["dotnet", Published.Program!, .. words, "--data", Folder]);
        if (await command.EndAsync() != 0) Assert.Fail(string.Join('\n', command.Lines));
    }
}
