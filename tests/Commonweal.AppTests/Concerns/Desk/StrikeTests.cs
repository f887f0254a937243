using System.Net;
using System.Text;
using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Concerns.Desk;

public abstract class StrikeTests(AppFixture app) : DeskTest(app)
{
    [Fact]
    public async Task Strike_TakesTheWordsOutForGood()
    {
        var concern = await FileAsync(await AddTopicAsync(), "My neighbour Zebediah Quoxfield parks on the kerb. zebediah does it daily.");
        var officer = await OfficerAsync();
        await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "note")), "main form", ("Words", "Spoke with Zebediah Quoxfield."));

        var page = await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "strike")), "main form", ("Names", "Zebediah\nZebediah Quoxfield\n"));

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Equal($"My neighbour {Striking.Mark} parks on the kerb. {Striking.Mark} does it daily.", (await ReadAsync(concern.Id)).Words);
        Assert.Equal($"Spoke with {Striking.Mark}.", (await MessagesAsync(concern.Id)).Single().Words);
        Assert.Empty((await Searching.FindAsync<Concern>(App.Db(), "Quoxfield", 10, TestContext)).Keys);
        Assert.Empty((await officer.GetPageAsync("/desk/concerns?words=Quoxfield")).Texts("a[data-open]"));
        Assert.NotEmpty((await officer.GetPageAsync("/desk/concerns?words=neighbour")).Texts("a[data-open]"));
        var audit = Assert.Single(await AuditAsync(concern.Id, "struck-out"));
        Assert.Null(audit.Details);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("x")]
    [InlineData("Nobody Known")]
    public async Task Strike_WhatStandsNowhere_SaysSo(string names)
    {
        var concern = await FileAsync(await AddTopicAsync());
        var officer = await OfficerAsync();

        var page = await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "strike")), "main form", ("Names", names));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(concern.Words, (await ReadAsync(concern.Id)).Words);
    }
}

public sealed class StrikingOnSqlite(SqliteApp app) : StrikeTests(app)
{
    [Fact]
    public async Task Strike_LeavesNothingInAnyFileOfTheDatabase()
    {
        var concern = await FileAsync(await AddTopicAsync(), "Again it was Zebediah Quoxfield who shouted.");
        var officer = await OfficerAsync();
        Assert.True(Holds("Quoxfield"));

        await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "strike")), "main form", ("Names", "Zebediah Quoxfield"));

        Assert.False(Holds("Quoxfield"));
    }

    private bool Holds(string word) => new DirectoryInfo(App.Folder).EnumerateFiles("commonweal.db*").Any(file =>
    {
        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
    });
}

public sealed class StrikingOnPostgres(PostgresApp app) : StrikeTests(app);
