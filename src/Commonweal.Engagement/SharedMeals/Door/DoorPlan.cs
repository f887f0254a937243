using System.Security.Cryptography;
using System.Text;
using Commonweal.Analysis.Mixing;
using Commonweal.Engagement.SharedMeals.Seating;

namespace Commonweal.Engagement.SharedMeals.Door;

/// <summary>Somebody sits elsewhere than planned, or finds a first table.</summary>
internal sealed record DoorChange(Guid SeatId, Guid? From, Guid To);

/// <summary>What changes at the door, and whose mark it is: the same changes have the same one.</summary>
internal sealed record DoorChanges(IReadOnlyList<DoorChange> Changes, int WithoutSeat)
{
    public string Mark => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(
        string.Join(';', Changes.OrderBy(c => c.SeatId).Select(c => $"{c.SeatId:N}{c.From:N}{c.To:N}")) + WithoutSeat.ToString(System.Globalization.CultureInfo.InvariantCulture))))[..16];
}

/// <summary>
/// The rule at the door: those who came keep their table. Only a table at which fewer than two guests are left is joined to
/// others, and only who has no table yet, or sat at such a one, is seated anew.
/// </summary>
internal static class DoorPlan
{
    private const int Fewest = 2;

    private static readonly SearchEffort Effort = SearchEffort.OfSeconds(0.05);

    /// <param name="question">Everybody who came, kept where they sit.</param>
    /// <param name="seed">The round's seed.</param>
    public static DoorChanges Of(RoundQuestion question, int seed)
    {
        var people = question.Diners.ToDictionary(d => d.SeatId, d => d.People);
        var at = question.Tables.ToDictionary(t => t.TableId, t => question.Kept.Where(k => k.Value == t.TableId).Sum(k => people[k.Key]));
        var free = question.Tables.Sum(t => t.Seats) - question.Diners.Sum(d => d.People);
        // The emptiest first, and only as long as the others have room for everybody.
        var joined = new HashSet<Guid>();
        foreach (var table in question.Tables.Where(t => at[t.TableId] < Fewest).OrderBy(t => at[t.TableId]).ThenBy(t => t.TableId))
        {
            if (free < table.Seats || joined.Count == question.Tables.Count - 1) continue;
            joined.Add(table.TableId);
            free -= table.Seats;
        }
        var kept = question.Kept.Where(k => !joined.Contains(k.Value)).ToDictionary();
        if (kept.Count == question.Diners.Count) return new([], 0);
        var open = question with { Tables = [.. question.Tables.Where(t => !joined.Contains(t.TableId))], Kept = kept };
        try
        {
            var seated = RoundSeating.Seat(open, Effort, seed);
            return new([.. seated.Tables.Where(t => !question.Kept.TryGetValue(t.Key, out var was) || was != t.Value)
                .Select(t => new DoorChange(t.Key, question.Kept.TryGetValue(t.Key, out var was) ? was : null, t.Value)).OrderBy(c => c.SeatId)], 0);
        }
        catch (TooFewSeatsException few)
        {
            return new([], few.Missing);
        }
    }
}
