using Commonweal.Analysis.Mixing;

namespace Commonweal.Engagement.SharedMeals.Seating;

/// <summary>A host's table, the host sitting at it.</summary>
internal sealed record HostTable(Guid TableId, Guid HostId, int Seats, IReadOnlyList<string> Speaks, string District);

/// <summary>Those who signed up together: they sit together, and count as many as they are.</summary>
internal sealed record Diner(Guid SeatId, Guid GuestId, int People, IReadOnlyList<string> Speaks, string District, string Age, string Background);

/// <summary>
/// Whom to seat where at one round. Groups of young people are never in here: they sit at their own leaders' table, and no
/// draw can put them anywhere else.
/// </summary>
/// <param name="Tables">Tables whose host comes, in a fixed order.</param>
/// <param name="Diners">Guests, in the order of signing up.</param>
/// <param name="Met">For each table of an earlier round, who sat there: guests and the host.</param>
/// <param name="Together">Pairs of guests who want to sit together.</param>
/// <param name="Apart">Pairs of guests who are not to sit together.</param>
/// <param name="Kept">Seats that stay at their table.</param>
internal sealed record RoundQuestion(
    IReadOnlyList<HostTable> Tables, IReadOnlyList<Diner> Diners, IReadOnlyList<IReadOnlyCollection<Guid>> Met,
    IReadOnlyList<(Guid One, Guid Other)> Together, IReadOnlyList<(Guid One, Guid Other)> Apart, IReadOnlyDictionary<Guid, Guid> Kept);

/// <summary>Tables by seat, and how good the plan is.</summary>
internal sealed record SeatedRound(IReadOnlyDictionary<Guid, Guid> Tables, SeatingQuality Quality);

/// <summary>There are fewer seats than people, or those who sit together find no table.</summary>
internal sealed class TooFewSeatsException(int missing) : Exception("There are fewer seats than people.")
{
    public int Missing => missing;
}
