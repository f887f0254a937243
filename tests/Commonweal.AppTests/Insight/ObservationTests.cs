using Commonweal.Insight.Observations;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Insight;

public abstract class ObservationTests(AppFixture app) : AppTest(app)
{
    private const string Mapping = """
        { "source": "test", "title": { "en": "Recorded incidents", "ar": "حوادث مسجّلة" }, "credit": "Test police", "id": ["Id"],
          "date": { "column": "Day", "format": "yyyy-MM-dd" }, "district": "Area", "category": "Motive",
          "categories": { "ANTI-X": { "en": "Against X", "ar": "ضد س" } } }
        """;

    private const string Table = "Id,Day,Area,Motive\n1,2026-01-02,harbour,ANTI-X\n2,2026-01-02,harbour,ANTI-X\n3,2026-02-02,hill,ANTI-Y\n";

    [Fact]
    public async Task Import_CountsByDistrictDayAndCategory()
    {
        var result = await ImportAsync(Table);

        Assert.Equal((3, 0, 0), (result.Counted, result.Known, result.Refused.Count));
        Assert.Equal(2, (await App.Db().Set<ObservationCount>().SingleAsync(c => c.DistrictCode == "harbour")).Incidents);
    }

    [Fact]
    public async Task Import_SameFileAgain_ChangesNothing()
    {
        await ImportAsync(Table);
        var before = await App.Db().Set<Platform.Audit.AuditRecord>().CountAsync();

        var result = await ImportAsync(Table);

        Assert.Equal((0, 3), (result.Counted, result.Known));
        Assert.Equal(before, await App.Db().Set<Platform.Audit.AuditRecord>().CountAsync());
    }

    [Fact]
    public async Task Import_BadLines_AreReportedByLineAndReason_AndTheRestCounts()
    {
        var result = await ImportAsync(Table + "3,2026-02-03,hill,ANTI-Y\n4,02/03/2026,hill,ANTI-Y\n5,2026-02-03,nowhere,ANTI-Y\n6,2026-02-03,hill,\n,2026-02-03,hill,ANTI-Y\n");

        Assert.Equal(3, result.Counted);
        Assert.Equal(
            ["5: the same identifier as line 4", "6: '02/03/2026' is not a date written yyyy-MM-dd", "7: 'nowhere' is not a district of the city",
             "8: the category needs 1 to 80 letters", "9: no identifier in 'Id'"],
            result.Refused.Select(r => $"{r.Line}: {r.Reason}"));
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("Id,Day,Area\n1,2026-01-02,harbour\n", "no column named 'Motive'")]
    public async Task Import_NoTable_ImportsNothing(string table, string message)
    {
        var refused = await Assert.ThrowsAsync<ImportRefused>(() => ImportAsync(table));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await App.Db().Set<ObservationSource>().CountAsync());
    }

    [Fact]
    public async Task Overview_ShowsCategoriesInTheReadersLanguage()
    {
        await ImportAsync(Table);
        var mayor = await App.SignInAsync(await App.AddAccountAsync([Role.Mayor], language: "ar"));

        Assert.Contains("ضد س", (await mayor.GetPageAsync("/desk/overview")).Main, StringComparison.Ordinal);
    }

    private async Task<ImportResult> ImportAsync(string table)
        => await App.Scope().GetRequiredService<ObservationImport>().RunAsync(ObservationMapping.Read(Mapping, "mapping.json"), new StringReader(table), "table.csv", null, CancellationToken.None);
}

public sealed class ObservationsOnSqlite(SqliteApp app) : ObservationTests(app);

public sealed class ObservationsOnPostgres(PostgresApp app) : ObservationTests(app);
