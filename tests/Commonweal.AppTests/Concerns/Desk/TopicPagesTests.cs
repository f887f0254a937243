using System.Net;
using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Concerns.Topics;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Concerns.Desk;

public abstract class TopicPagesTests(AppFixture app) : DeskTest(app)
{
    [Fact]
    public async Task AddTopic_IsOfferedToResidentsAtOnce()
    {
        var coordinator = await App.SignInAsAsync(Role.Coordinator);

        await coordinator.SubmitAsync(await coordinator.GetPageAsync("/desk/concerns/topics/edit"), "main form",
            ("Form.Kind", "Service"), ("Form.Code", "bins"), ("Form.Name[en]", "Bins"), ("Form.Name[ar]", "حاويات"),
            ("Form.DepartmentId", await DepartmentAsync(TestCity.Roads)), ("Form.AnswerDays", "3"), ("Form.Order", "5"));

        var topic = await App.Db().Set<Topic>().SingleAsync(TestContext);
        Assert.Equal(("bins", 3, TextState.UpToDate), (topic.Code, topic.AnswerDays!.Value, topic.Name.State("ar")));
        Assert.Contains("حاويات", (await App.Client().GetPageAsync("/ar/tell")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EditTopic_RewordingTheFirstLanguage_MarksTranslationsAsOutdated()
    {
        var coordinator = await App.SignInAsAsync(Role.Coordinator);
        var topic = await AddTopicAsync();
        var address = "/desk/concerns/topics/edit/" + topic.Id;
        await coordinator.SubmitAsync(await coordinator.GetPageAsync(address), "main form", ("Form.Name[fr]", "Lampadaires"));

        await coordinator.SubmitAsync(await coordinator.GetPageAsync(address), "main form", ("Form.Name[en]", "Street lamps"));

        var name = (await App.Db().Set<Topic>().SingleAsync(TestContext)).Name;
        Assert.Equal(TextState.Outdated, name.State("fr"));
        Assert.Contains("The original has changed", (await coordinator.GetPageAsync(address)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EditTopic_Retired_IsNoLongerOffered_AndItsConcernsStay()
    {
        var coordinator = await App.SignInAsAsync(Role.Coordinator);
        var topic = await AddTopicAsync();
        var concern = await FileAsync(topic);

        await coordinator.SubmitAsync(await coordinator.GetPageAsync("/desk/concerns/topics/edit/" + topic.Id), "main form", ("Form.Retired", true));

        Assert.DoesNotContain("Topic lights", (await App.Client().GetPageAsync("/en/tell")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await coordinator.GetPageAsync(Of(concern))).Status);
    }

    [Theory]
    [InlineData("Form.Name[en]", "")]
    [InlineData("Form.AnswerDays", "0")]
    [InlineData("Form.AnswerDays", "soon")]
    [InlineData("Form.AcknowledgeDays", "-1")]
    public async Task EditTopic_WhatMakesNoSense_IsSaidAtItsField(string field, string value)
    {
        var coordinator = await App.SignInAsAsync(Role.Coordinator);
        var topic = await AddTopicAsync();

        var page = await coordinator.SubmitAsync(await coordinator.GetPageAsync("/desk/concerns/topics/edit/" + topic.Id), "main form", (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(1, (await App.Db().Set<Topic>().SingleAsync(TestContext)).Version);
    }

    [Theory]
    [InlineData("lights", "Another topic has this code.")]
    [InlineData("Lights!", "Write 2 to 40 small Latin letters")]
    public async Task AddTopic_WithABadCode_SaysSo(string code, string sentence)
    {
        await AddTopicAsync();
        var coordinator = await App.SignInAsAsync(Role.Coordinator);

        var page = await coordinator.SubmitAsync(await coordinator.GetPageAsync("/desk/concerns/topics/edit"), "main form",
            ("Form.Kind", "Service"), ("Form.Code", code), ("Form.Name[en]", "x"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EditTopic_ChangedMeanwhile_IsToldAndKept()
    {
        var topic = await AddTopicAsync();
        var (one, other) = (await App.SignInAsAsync(Role.Coordinator), await App.SignInAsAsync(Role.Coordinator));
        var mine = await one.GetPageAsync("/desk/concerns/topics/edit/" + topic.Id);
        await other.SubmitAsync(await other.GetPageAsync("/desk/concerns/topics/edit/" + topic.Id), "main form", ("Form.Order", "7"));

        var page = await one.SubmitAsync(mine, "main form", ("Form.Name[en]", "Lanterns"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("Lanterns", page.Document.QuerySelector("input[name='Form.Name[en]']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Template_IsWrittenInLanguages_AndRetired()
    {
        var coordinator = await App.SignInAsAsync(Role.Coordinator);
        await coordinator.SubmitAsync(await coordinator.GetPageAsync("/desk/concerns/templates/edit"), "main form",
            ("Name[en]", "Repaired"), ("Words[en]", "It is repaired."), ("Words[fr]", "C’est réparé."));
        var template = await App.Db().Set<AnswerTemplate>().SingleAsync(TestContext);
        Assert.Equal(["en", "fr"], template.Words.Languages.Keys);

        await coordinator.SubmitAsync(await coordinator.GetPageAsync("/desk/concerns/templates/edit/" + template.Id), "main form", ("Retired", true));

        var concern = await FileAsync(await AddTopicAsync());
        Assert.Contains("no templates for this topic", (await coordinator.GetPageAsync(Of(concern, "answer"))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownTopicOrTemplate_IsNotFound()
    {
        var coordinator = await App.SignInAsAsync(Role.Coordinator);

        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetPageAsync("/desk/concerns/topics/edit/" + Guid.NewGuid())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetPageAsync("/desk/concerns/templates/edit/" + Guid.NewGuid())).Status);
    }
}

public sealed class TopicPagesOnSqlite(SqliteApp app) : TopicPagesTests(app);

public sealed class TopicPagesOnPostgres(PostgresApp app) : TopicPagesTests(app);
