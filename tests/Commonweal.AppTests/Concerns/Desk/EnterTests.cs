using System.Net;
using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Concerns.Enter;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Concerns.Desk;

public abstract class EnterTests(AppFixture app) : DeskTest(app)
{
    [Fact]
    public async Task Enter_ShowsTheReceiptOnce_InThePersonsLanguage_AndItOpensTheConcern()
    {
        var topic = await AddTopicAsync();
        var partner = await App.SignInAsAsync(Role.PartnerOrganisation);

        var page = await partner.FollowAsync(await EnterAsync(partner, topic, ("Form.Language", "ar"), ("Form.Words", "المصباح معطل")));

        var digits = page.Text(".digits");
        Assert.Matches("^[0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4}$", digits);
        Assert.Equal("ar", page.Document.QuerySelector("article.sheet")!.GetAttribute("lang"));
        Assert.StartsWith("data:image/png;base64,", page.Document.QuerySelector("img.qr")!.GetAttribute("src"), StringComparison.Ordinal);
        var again = await partner.GetPageAsync(page.Url.AbsolutePath);
        Assert.False(again.Has(".digits"));
        Assert.Contains("already shown", again.Main, StringComparison.Ordinal);
        var person = App.Client();
        var follow = await person.FollowAsync(await person.SubmitAsync(await person.GetPageAsync("/ar/receipt"), "main form", ("Receipt", digits)));
        Assert.Contains("المصباح معطل", follow.Main, StringComparison.Ordinal);
        var concern = await App.Db().Set<Concern>().SingleAsync(TestContext);
        Assert.Equal((Entry.Counter, "ar"), (concern.Entry, concern.Language));
    }

    [Fact]
    public async Task Enter_Twice_FilesOnce()
    {
        var topic = await AddTopicAsync();
        var officer = await OfficerAsync();
        var form = await officer.GetPageAsync("/desk/enter");
        (string, object?)[] fields = [("Form.TopicId", topic.Id), ("Form.Words", "Dark."), ("Form.Contact", "None")];

        var first = await officer.SubmitAsync(form, "main form", fields);
        var second = await officer.SubmitAsync(form, "main form", fields);

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await App.Db().Set<Concern>().CountAsync(TestContext));
    }

    [Theory]
    [InlineData("Form.Words", "", "Please fill this in.")]
    [InlineData("Form.Contact", "Email", "Write an e-mail address")]
    [InlineData("Form.Contact", "Phone", "Write a phone number")]
    [InlineData("Form.Contact", "Post", "Write the address")]
    public async Task Enter_WhatIsMissing_IsSaidAtItsField(string field, string value, string sentence)
    {
        var topic = await AddTopicAsync();
        var officer = await OfficerAsync();

        var page = await EnterAsync(officer, topic, (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Main, StringComparison.Ordinal);
        Assert.Equal(0, await App.Db().Set<Concern>().CountAsync(TestContext));
    }

    [Fact]
    public async Task Partner_SeesOnlyWhatTheyEntered_AndNothingOfTheOmbuds()
    {
        var topic = await AddTopicAsync();
        var unfair = await AddTopicAsync("unfair", TopicKind.Unfair);
        var (one, other) = (await App.SignInAsAsync(Role.PartnerOrganisation), await App.SignInAsAsync(Role.PartnerOrganisation));
        await EnterAsync(one, topic);
        var receipt = await EnterAsync(one, unfair);
        await EnterAsync(other, topic);

        var page = await one.GetPageAsync("/desk/enter/mine");

        Assert.Single(page.Texts("tbody tr"));
        var concern = await App.Db().Set<Concern>().FirstAsync(c => !c.AtOmbud, TestContext);
        Assert.Equal(HttpStatusCode.Forbidden, (await one.GetPageAsync(Of(concern))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetPageAsync(receipt.Location!)).Status);
    }

    [Fact]
    public async Task Answer_ByLetter_WaitsOnTheList_IsPrintedAndMarked()
    {
        var topic = await AddTopicAsync();
        var officer = await OfficerAsync();
        await EnterAsync(officer, topic, ("Form.Language", "fr"), ("Form.How", "Letter"), ("Form.Contact", "Post"), ("Form.Address", "1, rue Inventée\n00000 Confluence"), ("Form.PersonName", "Claire Exemple"));
        var concern = await App.Db().Set<Concern>().SingleAsync(TestContext);
        await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "step/acknowledge")), "main form");
        await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "answer")), "main form", ("Words", "Le lampadaire brille de nouveau."));
        await App.SettledAsync();

        var list = await officer.GetPageAsync("/desk/enter/letters");
        Assert.Single(list.Texts("tbody tr"));
        var letter = await officer.ClickAsync(list, "tbody a");
        Assert.DoesNotContain("rue Inventée", letter.Main, StringComparison.Ordinal);
        letter = await officer.SubmitAsync(letter, "form[action*=Address]");
        Assert.Contains("rue Inventée", letter.Text("article.letter address"), StringComparison.Ordinal);
        Assert.Equal("fr", letter.Document.QuerySelector("article.letter")!.GetAttribute("lang"));
        Assert.Contains("Le lampadaire brille de nouveau.", letter.Text("article.letter .words"), StringComparison.Ordinal);
        Assert.Contains(await AuditAsync(concern.Id, "read"), a => a.Details == "contact");
        list = await officer.FollowAsync(await officer.SubmitAsync(letter, "form[action*=Done]"));

        Assert.Contains("Marked as posted.", list.Main, StringComparison.Ordinal);
        Assert.Empty(list.Texts("tbody tr"));
        Assert.NotNull((await App.Db().Set<ConcernLetter>().SingleAsync(TestContext)).DoneOn);
    }

    [Fact]
    public async Task Letter_OfAnotherDepartment_IsNotFound()
    {
        var topic = await AddTopicAsync(department: TestCity.Housing);
        var housing = await OfficerAsync(TestCity.Housing);
        await EnterAsync(housing, topic, ("Form.Contact", "Collect"));
        var concern = await App.Db().Set<Concern>().SingleAsync(TestContext);
        await housing.SubmitAsync(await housing.GetPageAsync(Of(concern, "answer")), "main form", ("Words", "Done."));
        await App.SettledAsync();
        var letter = await App.Db().Set<ConcernLetter>().SingleAsync(TestContext);
        var roads = await OfficerAsync(TestCity.Roads);

        Assert.Empty((await roads.GetPageAsync("/desk/enter/letters")).Texts("tbody tr"));
        Assert.Equal(HttpStatusCode.NotFound, (await roads.GetPageAsync("/desk/enter/letters/" + letter.Id)).Status);
    }

    private static async Task<Page> EnterAsync(Visitor colleague, Topic topic, params (string Name, object? Value)[] fields)
    {
        var form = await colleague.GetPageAsync("/desk/enter");
        (string Name, object? Value)[] usual = [("Form.TopicId", topic.Id), ("Form.Words", "The lamp is dark."), ("Form.Contact", "None")];
        return await colleague.SubmitAsync(form, "main form", [.. usual.Where(u => fields.All(f => f.Name != u.Name)), .. fields]);
    }
}

public sealed class EnterOnSqlite(SqliteApp app) : EnterTests(app);

public sealed class EnterOnPostgres(PostgresApp app) : EnterTests(app);
