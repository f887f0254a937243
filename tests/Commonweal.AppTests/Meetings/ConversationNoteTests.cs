using System.Net;
using System.Text;
using Commonweal.Engagement.Meetings.Minutes;
using Commonweal.Engagement.Meetings.WalkIn.Conversations;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Meetings;

public abstract class ConversationNoteTests(AppFixture app) : AppTest(app)
{
    private const string Said = "Her landlord will not mend the stairs.";

    [Fact]
    public async Task Note_IsEncryptedReadByItsRoleAndWrittenDownWhenRead()
    {
        var (writer, page) = await OpenAsync();
        await writer.SubmitAsync(page, "main form", ("Words", Said), ("Becomes", "note"));

        var note = await App.Db().Set<ConversationNote>().SingleAsync();
        Assert.DoesNotContain("landlord", Encoding.UTF8.GetString(note.WordsSealed!), StringComparison.Ordinal);
        var colleague = await App.SignInAsAsync(Role.LiaisonOfficer);
        Assert.Contains(Said, (await colleague.GetPageAsync($"/desk/meetings/conversations/{note.Id}")).Main, StringComparison.Ordinal);
        Assert.True(await App.Db().Set<AuditRecord>().AnyAsync(a => a.Action == "read" && a.SubjectKind == "conversation_note" && a.Subject == note.Id.ToString()));
        var other = await App.SignInAsAsync(Role.Mayor);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetPageAsync($"/desk/meetings/conversations/{note.Id}")).Status);
        Assert.False((await other.GetPageAsync("/desk/meetings/conversations")).Has("td a"));
        var police = await App.SignInAsAsync(Role.LiaisonOfficer, Role.PolicePartner);
        Assert.Equal(HttpStatusCode.Forbidden, (await police.GetPageAsync($"/desk/meetings/conversations/{note.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await police.GetPageAsync("/desk/meetings/conversations")).Status);
    }

    [Fact]
    public async Task Note_AfterItsLastDay_IsCleared()
    {
        var (writer, page) = await OpenAsync();
        await writer.SubmitAsync(page, "main form", ("Words", Said), ("Becomes", "note"), ("Until", "2027-03-10"));
        var retention = App.Scope().GetRequiredService<NoteRetention>();

        Assert.Equal(0, await retention.ClearAsync(new DateOnly(2027, 3, 10), 10, default));
        Assert.Equal(1, await retention.ClearAsync(new DateOnly(2027, 3, 11), 10, default));
        Assert.Null((await App.Db().Set<ConversationNote>().SingleAsync()).WordsSealed);
    }

    [Fact]
    public async Task Concern_TakesTheWordsAlongAndKeepsNoNote()
    {
        var (writer, page) = await OpenAsync();
        page = await writer.FollowAsync(await writer.SubmitAsync(page, "main form", ("Words", Said), ("Becomes", "concern")));

        Assert.Equal("/desk/enter", page.Url.AbsolutePath);
        Assert.Contains(Said, page.Text("textarea[name='Form.Words']"), StringComparison.Ordinal);
        Assert.False(await App.Db().Set<ConversationNote>().AnyAsync());
    }

    [Fact]
    public async Task Commitment_CarriesThePromiseAloneAndShowsWhatBecomesOfIt()
    {
        var (writer, page) = await OpenAsync();
        var sent = await writer.SubmitAsync(page, "main form", ("Words", Said), ("Becomes", "commitment"), ("Promise", "Somebody looks at the stairs."));
        var note = await App.Db().Set<ConversationNote>().SingleAsync();

        Assert.StartsWith($"/desk/commitments/new?origin=conversation%2F{note.Id}", sent.Location, StringComparison.Ordinal);
        Assert.DoesNotContain("landlord", sent.Location, StringComparison.Ordinal);
        var db = App.Db();
        var commitment = Guid.NewGuid();
        var due = new DateOnly(2027, 4, 1);
        db.Publish(new CommitmentChanged(commitment, 2, "conversation/" + note.Id, null, "kept", due, due, IsPublic: false));
        db.Publish(new CommitmentChanged(commitment, 1, "conversation/" + note.Id, null, "open", due, due, IsPublic: false));
        await db.SaveChangesAsync();
        await App.SettledAsync();
        Assert.Equal("kept", (await App.Db().Set<FollowedCommitment>().SingleAsync()).State);
        Assert.Equal("Kept", (await writer.GetPageAsync($"/desk/meetings/conversations/{note.Id}")).Text(".results .state"));
    }

    [Fact]
    public async Task BadInput_SaysWhatToDoAndWritesNothing()
    {
        var (writer, page) = await OpenAsync();
        page = await writer.SubmitAsync(page, "main form", ("Words", ""), ("Becomes", "commitment"), ("Until", "2030-01-01"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(3, page.Texts(".ds-error-summary li").Count);
        Assert.False(await App.Db().Set<ConversationNote>().AnyAsync());
    }

    private async Task<(Visitor Writer, Page Form)> OpenAsync()
    {
        var meeting = await App.AddMeetingAsync();
        var desk = (await App.AddQueueAsync(meeting, "1"))[0];
        var writer = await App.SignInAsAsync(Role.Coordinator, Role.LiaisonOfficer);
        return (writer, await writer.GetPageAsync($"/desk/meetings/{meeting}/queue/desks/{desk.Id}/note"));
    }
}

public sealed class ConversationNoteOnSqlite(SqliteApp app) : ConversationNoteTests(app);

public sealed class ConversationNoteOnPostgres(PostgresApp app) : ConversationNoteTests(app);
