using Commonweal.Communication.Solidarity.Acts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Data;

/// <summary>Contexts come out of a pool: whoever takes one finds nothing of whoever had it before.</summary>
public sealed class PooledContextTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Context_OfAnotherRequest_KnowsNothingOfTheLast(bool postgres)
    {
        await using var city = await OtherCity.MakeAsync(postgres, durable: false);
        var services = await city.OpenAsync();
        CommonwealDb first;
        var done = 0;
        await using (var scope = services.CreateAsyncScope())
        {
            first = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
            await first.Database.BeginTransactionAsync(Stop);
            first.Add(Act());
            await first.SaveChangesAsync(Stop);
            first.Add(Act());
            first.OnceCommitted(() => done++);
        }

        // Others work in the background and take contexts too.
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
            Assert.True(attempt <= 100, "The context never came out of the pool again.");
            if (!ReferenceEquals(db, first)) continue;
            Assert.Null(db.Database.CurrentTransaction);
            Assert.Empty(db.ChangeTracker.Entries());
            await db.SaveChangesAsync(Stop);
            Assert.Equal((0, 0), (done, await db.Set<SolidarityAct>().CountAsync(Stop)));
            break;
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ManyAtOnce_MoreThanAreKept_AllAnswer(bool postgres)
    {
        await using var city = await OtherCity.MakeAsync(postgres, durable: false);
        var services = await city.OpenAsync();

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var asked = Enumerable.Range(0, 80).Select(async _ =>
            {
                await using var scope = services.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
                db.Add(Act());
                await db.SaveChangesAsync(Stop);
                return await db.Set<SolidarityAct>().AnyAsync(Stop);
            });
            Assert.All(await Task.WhenAll(asked), Assert.True);
        }

        Assert.Equal(160, await city.LookAsync(db => db.Set<SolidarityAct>().CountAsync(Stop)));
    }

    private static SolidarityAct Act() => new() { Kind = ActKind.Visit, On = new(2026, 1, 1), What = MultilingualText.Of(("en", "A visit")) };
}
