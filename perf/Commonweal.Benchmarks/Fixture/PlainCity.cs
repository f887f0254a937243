using Commonweal.Engagement.Concerns;
using Commonweal.Platform;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Benchmarks;

/// <summary>The city that is measured: eight departments, ten topics, nine districts, one language, everything awake.</summary>
internal static class PlainCity
{
    /// <summary>Makes the database and fills the city in.</summary>
    internal static async Task FillAsync(string[] options)
    {
        await using var program = await SameData.OpenAsync(options);
        await using var scope = program.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        var city = await db.Set<CitySettings>().SingleAsync();
        city.Name = English("Plainfield");
        city.Statement = English("A city for everyone.");
        city.AwakeParts = [.. program.Services.GetRequiredService<Modules>().Parts.Select(p => p.Key)];
        var departments = Enumerable.Range(1, 8).Select(i => new Department { Code = "d" + i, Name = English("Department " + i) }).ToList();
        db.AddRange(departments);
        db.AddRange(Enumerable.Range(1, 10).Select(i => new Topic
        {
            Code = "perf" + i, Name = English("Topic " + i), Kind = TopicKind.Service, DepartmentId = departments[i % departments.Count].Id,
        }));
        db.AddRange(Enumerable.Range(1, 9).Select(i => new District { Code = "q" + i, Name = English("District " + i) }));
        await db.SaveChangesAsync();
    }

    private static MultilingualText English(string text) => MultilingualText.Of(("en", text));
}
