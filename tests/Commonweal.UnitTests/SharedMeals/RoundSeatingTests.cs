using Commonweal.Analysis.Mixing;
using Commonweal.Engagement.SharedMeals.Door;
using Commonweal.Engagement.SharedMeals.Seating;
using Xunit;

namespace Commonweal.UnitTests.SharedMeals;

public sealed class RoundSeatingTests
{
    private static readonly SearchEffort Effort = SearchEffort.OfSeconds(0.02);

    [Fact]
    public void Seat_SameQuestionAndSeed_GivesTheSameTables()
    {
        var question = Question(tables: 5, guests: 24);

        Assert.Equal(RoundSeating.Seat(question, Effort, 7).Tables, RoundSeating.Seat(question, Effort, 7).Tables);
    }

    [Fact]
    public void Seat_ThreeRounds_NobodyMeetsTwice_WhereThatIsPossible()
    {
        var question = Question(tables: 6, guests: 24, languages: _ => ["en"]);
        for (var round = 0; round < 3; round++)
        {
            var seated = RoundSeating.Seat(question, SearchEffort.OfSeconds(0.1), 3);
            Assert.True(seated.Quality.Repeats <= 2, $"{seated.Quality.Repeats} pairs meet again in round {round}");
            var met = question.Tables.Select(t => (IReadOnlyCollection<Guid>)[t.HostId, .. question.Diners.Where(d => seated.Tables[d.SeatId] == t.TableId).Select(d => d.GuestId)]);
            question = question with { Met = [.. question.Met, .. met] };
        }
    }

    [Fact]
    public void Seat_SharedLanguage_AtEveryTable_WithItsHost()
    {
        var question = Question(tables: 4, guests: 20, languages: n => n % 2 == 0 ? ["fr"] : ["ar"]);

        var seated = RoundSeating.Seat(question, Effort, 1);

        foreach (var table in question.Tables)
        {
            var speaks = question.Diners.Where(d => seated.Tables[d.SeatId] == table.TableId).Select(d => d.Speaks).Append(table.Speaks);
            Assert.NotEmpty(speaks.Aggregate((one, other) => [.. one.Intersect(other)]));
        }
    }

    [Fact]
    public void Seat_TogetherAndApart_AreKept_AndNoTableIsOverfull()
    {
        var question = Question(tables: 4, guests: 16, people: n => n % 3 == 0 ? 2 : 1);
        Guid G(int n) => question.Diners[n].GuestId;
        question = question with { Together = [(G(1), G(2)), (G(2), G(4))], Apart = [(G(5), G(7)), (G(5), G(8))] };

        var seated = RoundSeating.Seat(question, Effort, 5).Tables;

        Guid At(int n) => seated[question.Diners[n].SeatId];
        Assert.True(At(1) == At(2) && At(2) == At(4));
        Assert.True(At(5) != At(7) && At(5) != At(8));
        Assert.All(question.Tables, t => Assert.True(question.Diners.Where(d => seated[d.SeatId] == t.TableId).Sum(d => d.People) <= t.Seats));
    }

    [Fact]
    public void Seat_MoreGuestsThanSeats_SaysHowManyAreMissing()
        => Assert.Equal(4, Assert.Throws<TooFewSeatsException>(() => RoundSeating.Seat(Question(tables: 2, guests: 18), Effort, 1)).Missing);

    [Fact]
    public void Door_EverybodyHasCompany_NothingChanges()
    {
        var question = Question(tables: 4, guests: 16);
        var seated = RoundSeating.Seat(question, Effort, 1);

        Assert.Empty(DoorPlan.Of(question with { Kept = seated.Tables }, 1).Changes);
    }

    [Fact]
    public void Door_NoShows_MoveOnlyTheLonelyOne_AndWhoHasNoTable()
    {
        var question = Question(tables: 4, guests: 16);
        var seated = RoundSeating.Seat(question, Effort, 1).Tables;
        var emptied = question.Tables[0].TableId;
        // At the first table one is left, and one guest who had no table comes.
        var lonely = question.Diners.First(d => seated[d.SeatId] == emptied);
        var came = question.Diners.Where(d => seated[d.SeatId] != emptied || d == lonely).ToList();
        var late = Diner(99, 1, ["en", "fr"]);
        var now = question with { Diners = [.. came, late], Kept = came.ToDictionary(d => d.SeatId, d => seated[d.SeatId]) };

        var changes = DoorPlan.Of(now, 1);

        Assert.Equal(new[] { lonely.SeatId, late.SeatId }.Order(), changes.Changes.Select(c => c.SeatId).Order());
        Assert.All(changes.Changes, c => Assert.NotEqual(emptied, c.To));
        Assert.Equal(changes.Mark, DoorPlan.Of(now, 1).Mark);
    }

    private static RoundQuestion Question(int tables, int guests, Func<int, string[]>? languages = null, Func<int, int>? people = null) => new(
        [.. Enumerable.Range(0, tables).Select(n => new HostTable(Id(1, n), Id(2, n), 7, ["en", "fr", "ar"], "d" + n))],
        [.. Enumerable.Range(0, guests).Select(n => Diner(n, people?.Invoke(n) ?? 1, languages?.Invoke(n) ?? (n % 2 == 0 ? ["en", "fr"] : ["en"])))],
        [], [], [], new Dictionary<Guid, Guid>());

    private static Diner Diner(int n, int people, string[] speaks) => new(Id(3, n), Id(4, n), people, speaks, "d" + (n % 4), (n % 3).ToString(System.Globalization.CultureInfo.InvariantCulture), "");

    private static Guid Id(int kind, int n) => new(kind, (short)n, 0, 0, 0, 0, 0, 0, 0, 0, 1);
}
