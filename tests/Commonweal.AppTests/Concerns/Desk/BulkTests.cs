using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Concerns.Desk;

public abstract class BulkTests(AppFixture app) : DeskTest(app)
{
    [Fact]
    public async Task Acknowledge_Undone_TellsNobody()
    {
        var (first, second) = await TwoByEmailAsync();
        var officer = await OfficerAsync();
        await App.SettledAsync();
        var letters = App.Mail().Count;

        var page = await AllAsync(officer, "acknowledge");
        Assert.Contains("2 concerns changed.", page.Main, StringComparison.Ordinal);
        Assert.Equal(ConcernState.Acknowledged, (await ReadAsync(first.Id)).State);
        page = await officer.FollowAsync(await officer.SubmitAsync(page, "form.undo"));
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        await App.SettledAsync();

        Assert.Contains("2 concerns put back", page.Main, StringComparison.Ordinal);
        foreach (var concern in new[] { first, second })
        {
            var now = await ReadAsync(concern.Id);
            Assert.Equal((ConcernState.Received, null), (now.State, now.AcknowledgedOn));
            Assert.Empty(await MessagesAsync(concern.Id));
        }
        Assert.Equal(letters, App.Mail().Count);
        Assert.False(page.Has("form.undo"));
    }

    [Fact]
    public async Task Acknowledge_NotUndone_TellsEachAfterTheMinute()
    {
        var (first, _) = await TwoByEmailAsync();
        await App.SettledAsync();
        await AllAsync(await OfficerAsync(), "acknowledge");
        Assert.Equal(2, await App.Db().Set<Platform.Events.OutboxMessage>().CountAsync(m => m.Event == "concern-told" && m.NotBefore != null, TestContext));

        App.Clock.Advance(TimeSpan.FromMinutes(2));
        await App.SettledAsync();

        Assert.Equal(0, await App.Db().Set<Platform.Events.OutboxMessage>().CountAsync(m => m.Event == "concern-told", TestContext));
        Assert.Equal(ConcernState.Acknowledged, (await ReadAsync(first.Id)).State);
    }

    [Fact]
    public async Task Undo_AfterTheMinute_ChangesNothing()
    {
        var (first, _) = await TwoByEmailAsync();
        var officer = await OfficerAsync();
        var page = await AllAsync(officer, "acknowledge");
        App.Clock.Advance(TimeSpan.FromSeconds(61));

        page = await officer.FollowAsync(await officer.SubmitAsync(page, "form.undo"));

        Assert.Contains("The minute is over", page.Main, StringComparison.Ordinal);
        Assert.Equal(ConcernState.Acknowledged, (await ReadAsync(first.Id)).State);
    }

    [Fact]
    public async Task Assign_ToAColleague_AndUndone_GivesItBack()
    {
        var (first, second) = await TwoByEmailAsync();
        var colleague = await App.AddAccountAsync([Role.DepartmentOfficer], TestCity.Roads);
        var officer = await OfficerAsync();
        await AllAsync(officer, "mine");
        var before = (await ReadAsync(first.Id)).AssigneeId;

        var page = await AllAsync(officer, "assign", ("Assignee", colleague.Id));
        Assert.Equal(colleague.Id, (await ReadAsync(second.Id)).AssigneeId);
        await officer.SubmitAsync(page, "form.undo");

        Assert.Equal(before, (await ReadAsync(first.Id)).AssigneeId);
        Assert.NotNull(before);
    }

    [Fact]
    public async Task Bulk_OutOfReach_IsLeftAsItIs()
    {
        await FileAsync(await AddTopicAsync());
        var other = await FileAsync(await AddTopicAsync("roofs", department: TestCity.Housing));
        var complaint = await FileAsync(await AddTopicAsync("unfair", TopicKind.Unfair));
        var officer = await OfficerAsync();
        var page = await officer.GetPageAsync("/desk/concerns");
        var token = page.Document.QuerySelector("form.bulk input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        await officer.PostAsync("/desk/concerns/bulk", new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token), new("Step", "acknowledge"), new("Chosen", other.Id.ToString("N") + ".1"),
            new("Chosen", complaint.Id.ToString("N") + ".1"), new("Chosen", "rubbish"), new("Chosen", "'.1"),
        ]), TestContext);

        Assert.Equal(ConcernState.Received, (await ReadAsync(other.Id)).State);
        Assert.Equal(ConcernState.Received, (await ReadAsync(complaint.Id)).State);
    }

    private async Task<(Concern First, Concern Second)> TwoByEmailAsync()
    {
        var topic = await AddTopicAsync();
        return (await FileAsync(topic, with: c => c with { Contact = Contact.Email, ContactValue = "one@mail.example" }),
            await FileAsync(topic, with: c => c with { Contact = Contact.Email, ContactValue = "two@mail.example" }));
    }

    private static async Task<Page> AllAsync(Visitor officer, string step, params (string, object?)[] more)
    {
        var list = await officer.GetPageAsync("/desk/concerns");
        var chosen = list.Document.QuerySelectorAll("input[name=Chosen]").Select(i => i.GetAttribute("value")!).ToList();
        return await officer.FollowAsync(await officer.SubmitAsync(list, $"button[value={step}]", [("Chosen", chosen), .. more]));
    }
}

public sealed class BulkOnSqlite(SqliteApp app) : BulkTests(app);

public sealed class BulkOnPostgres(PostgresApp app) : BulkTests(app);
