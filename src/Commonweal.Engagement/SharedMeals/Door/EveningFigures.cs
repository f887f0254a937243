namespace Commonweal.Engagement.SharedMeals.Door;

/// <summary>What an evening brought, counted from who sat where.</summary>
internal static class EveningFigures
{
    /// <summary>People who sat with at least one guest they had never sat with before in this series. A group's own table brings nobody new together.</summary>
    public static int MetNew(IReadOnlyCollection<MealSeat> came, IReadOnlyList<IReadOnlyCollection<Guid>> earlier)
    {
        var met = earlier.SelectMany(table => table.SelectMany(one => table.Where(other => other != one).Select(other => (one, other)))).ToHashSet();
        return came.Where(s => s.TableId is not null).GroupBy(s => s.TableId)
            .Sum(table => table.Where(one => table.Any(other => other.GuestId != one.GuestId && !met.Contains((one.GuestId, other.GuestId)))).Sum(s => s.People));
    }
}
