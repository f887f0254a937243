using Commonweal.Communication.Solidarity.Acts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Data;

/// <summary>Words looked up in a table that is large beside what one search may read, on both databases.</summary>
public sealed class SearchingTests
{
    private const int Rows = 60, Most = 20;

    // As if sixty rows were a million.
    private static readonly SearchReach Small = new(First: 8, Newest: 16, Compared: 12, Frequent: 4);

    // As if they were some ten thousand.
    private static readonly SearchReach Medium = new(First: 8, Newest: 100, Compared: 12, Frequent: 4);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Words_OfOldRows_AreFoundByTheirBeginning_InEveryScript(bool postgres)
    {
        await using var city = await OtherCity.MakeAsync(postgres, durable: false);
        await FillAsync(city, (0, "Lanterns at the river"), (1, "Une fête à l’École des Tisserands"), (2, "ذهبوا إلى والمدرسة القديمة"), (3, "Die Straßenlaterne brennt"), (4, "First line\nZebras behind it"), (5, "Gemeinsam im Überseeviertel"));

        foreach (var (words, row) in ((string, int)[])
            [("lanterns", 0), ("LANTERN", 0), ("lant river", 0), ("ecole", 1), ("école tisserands", 1), ("l’école", 1), ("المدرسة", 2), ("مدرسة", 2), ("القديمة", 2), ("straßenlat", 3), ("zebra", 4), ("uberseeviertel", 5), ("überseevier", 5)])
            Assert.Equal((words, $"{row}"), (words, string.Join(' ', await FindAsync(city, words))));
        Assert.Empty(await FindAsync(city, "lanterns tisserands"));
        Assert.Empty(await FindAsync(city, "xylophonist"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Parts_OfWords_AreFoundWhereNothingBeginsSo(bool postgres)
    {
        await using var city = await OtherCity.MakeAsync(postgres, durable: false);
        await FillAsync(city, (0, "Die Straßenlaterne brennt"), (1, "Die Laterne brennt"), (2, "Ein Kinderwagen"), (Rows - 1, "Noch eine Straßenlaterne"));

        Assert.Equal([1], await FindAsync(city, "laterne"));
        Assert.Equal([1], await FindAsync(city, "laterne brennt"));
        Assert.Equal([2], await FindAsync(city, "wagen"));
        Assert.Equal([2], await FindAsync(city, "inderwage"));
        Assert.Equal([2], await FindAsync(city, "ein wagen"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Parts_InATableThatIsNotLarge_AreFoundEverywhere(bool postgres)
    {
        await using var city = await OtherCity.MakeAsync(postgres, durable: false);
        await FillAsync(city, (0, "Die Straßenlaterne brennt"), (1, "Die Laterne brennt"), (Rows - 1, "Noch eine Straßenlaterne"));

        Assert.Equal([0, 1, Rows - 1], await FindAsync(city, "laterne", Medium));
        Assert.Equal([0, 1], await FindAsync(city, "laterne brennt", Medium));
        Assert.Equal(Most, (await FindAsync(city, "thing", Medium)).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FrequentWords_ThatSeldomMeet_EndAtTheNewest_AndSaySo(bool postgres)
    {
        await using var city = await OtherCity.MakeAsync(postgres, durable: false);
        await FillAsync(city, [.. Enumerable.Range(0, Rows).Select(n => (n, n % 2 == 0 ? "The children sing" : "Everybody listens"))]);

        var apart = await MatchAsync(city, "children listens");
        var one = await MatchAsync(city, "children");

        Assert.Empty(apart.Keys);
        Assert.False(apart.AreAll);
        Assert.Equal(Most, one.Keys.Distinct().Count());
        Assert.False(one.AreAll);
        Assert.True((await MatchAsync(city, "children", most: 100)).AreAll);
        Assert.Equal(Rows / 2, (await MatchAsync(city, "chil", most: 100)).Keys.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatWasChangedOrDeleted_IsNotFoundAnyMore(bool postgres)
    {
        await using var city = await OtherCity.MakeAsync(postgres, durable: false);
        await FillAsync(city, (0, "Lanterns"), (1, "Zebras"));
        await city.LookAsync(async db =>
        {
            foreach (var act in await db.Set<SolidarityAct>().Where(a => a.On == Day(0) || a.On == Day(1)).ToListAsync())
                if (act.On == Day(0)) act.What = MultilingualText.Of(("en", "Candles"));
                else db.Remove(act);
            return await db.SaveChangesAsync();
        });

        Assert.Empty(await FindAsync(city, "lanterns"));
        Assert.Empty(await FindAsync(city, "zebras"));
        Assert.Equal([0], await FindAsync(city, "candles"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Database_OfAnEarlierVersion_GetsTheIndexWithTheNextStart(bool postgres)
    {
        await using var city = await OtherCity.MakeAsync(postgres, durable: false);
        await FillAsync(city, (0, "Lanterns"));
        await city.LookAsync(db => db.Database.ExecuteSqlRawAsync(postgres
            ? "DROP INDEX ix_solidarity_act_words"
            : "DROP TRIGGER solidarity_act_words_added; DROP TRIGGER solidarity_act_words_gone; DROP TRIGGER solidarity_act_words_changed; DROP TABLE solidarity_act_words"));

        await city.OpenAsync();

        Assert.Equal([0], await FindAsync(city, "lanterns"));
        if (postgres) Assert.Equal(1, await city.LookAsync(async db => (await db.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM pg_indexes WHERE indexname = 'ix_solidarity_act_words'").ToListAsync())[0]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WordsThatMeanSomethingToADatabase_AreOnlyWords(bool postgres)
    {
        await using var city = await OtherCity.MakeAsync(postgres, durable: false);
        await FillAsync(city, (0, "Lanterns"));

        foreach (var words in (string[])["lan* OR", "lan\"", "'lan'", "lan:*", "\\lan\\", "NEAR(lan", "lan%", "ŉŉŉ", "́́́", "½½½", "{0}", "😀😀", "lan-terns", "l'l'l'", "--;DROP"])
            Assert.Equal((words, 0), (words, (await FindAsync(city, words)).Count));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Index_Tidied_LiesInOnePiece_AndFindsAsBefore(bool postgres)
    {
        await using var city = await OtherCity.MakeAsync(postgres, durable: false);
        await FillAsync(city, (0, "Lanterns at the river"), (1, "Une fête à l’École des Tisserands"));
        if (!postgres) Assert.InRange(await PiecesAsync(), 2, int.MaxValue);

        for (var night = 0; night < 2; night++)
            await city.LookAsync(async db => { await db.Dialect.TidySearchAsync(db, Stop); return true; });

        if (!postgres) Assert.Equal(1, await PiecesAsync());
        Assert.Equal([0], await FindAsync(city, "lant river"));
        Assert.Equal([1], await FindAsync(city, "tisserands"));
        Assert.Equal([0], await FindAsync(city, "antern"));

        Task<int> PiecesAsync() => city.LookAsync(db => db.Database.SqlQueryRaw<int>("SELECT count(DISTINCT segid) AS \"Value\" FROM solidarity_act_words_idx").SingleAsync(Stop));
    }

    private static DateOnly Day(int row) => new DateOnly(2026, 1, 1).AddDays(row);

    /// <summary>Rows in the order of their days, one after the other; those not named say something else.</summary>
    private static Task FillAsync(OtherCity city, params (int Row, string Words)[] named) => city.LookAsync(async db =>
    {
        var said = named.ToDictionary(n => n.Row, n => n.Words);
        for (var row = 0; row < Rows; row++)
        {
            db.Add(new SolidarityAct { Kind = ActKind.Visit, On = Day(row), What = MultilingualText.Of(("en", said.GetValueOrDefault(row, "Something else"))) });
            await db.SaveChangesAsync();
        }
        return true;
    });

    private static Task<Matches> MatchAsync(OtherCity city, string words, int most = Most)
        => city.LookAsync(db => Searching.FindAsync<SolidarityAct>(db, words, most, Small, Stop));

    private static Task<List<int>> FindAsync(OtherCity city, string words, SearchReach? reach = null) => city.LookAsync(async db =>
    {
        var keys = (await Searching.FindAsync<SolidarityAct>(db, words, Most, reach ?? Small, Stop)).Keys.ToArray();
        var days = await db.Set<SolidarityAct>().Where(a => EF.Parameter(keys).Contains(a.Id)).Select(a => a.On).ToListAsync();
        return days.Select(d => d.DayNumber - Day(0).DayNumber).Order().ToList();
    });
}
