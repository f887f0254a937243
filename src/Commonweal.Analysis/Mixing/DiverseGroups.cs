using System.Globalization;

namespace Commonweal.Analysis.Mixing;

/// <summary>
/// Groups in which people differ as much as can be: the sum of distances within groups is to be large ('maximally
/// diverse grouping problem'; Weitz and Lakshminarayanan 1998).
/// </summary>
/// <remarks>
/// Simulated annealing over exchanges of two people and moves of one, with the distances of everybody to every group at
/// hand, begun anew while the effort lasts; the best grouping found, not a proven best one. The same distances, effort
/// and seed give the same groups on every machine.
/// </remarks>
public static class DiverseGroups
{
    // The least steps to one beginning.
    private const long Least = 10_000;

    /// <summary>Groups of given sizes.</summary>
    /// <param name="distances">How different each two people are, a square; only what stands above the diagonal is read.</param>
    /// <param name="sizes">For each group how many people it holds at least and at most.</param>
    /// <param name="effort">How long to search.</param>
    /// <param name="seed">Another seed searches another way.</param>
    /// <exception cref="ArgumentException">The distances are no square of finite numbers, or the people do not fit the sizes.</exception>
    public static DiverseGrouping Find(double[,] distances, IReadOnlyList<(int Least, int Most)> sizes, SearchEffort effort, int seed)
    {
        var people = Check(distances, sizes);
        var steps = effort.Steps(WorkOfAStep(people));
        var runs = Math.Max(1, steps / Patience(people));
        var draw = new Draw(unchecked((ulong)seed));
        var pairs = new PairDistances(distances);
        DiversitySearch? best = null;
        for (var run = 0; run < runs; run++)
        {
            var search = new DiversitySearch(pairs, sizes, ref draw);
            search.Run(steps / runs, ref draw);
            if (best is null || search.Diversity > best.Diversity)
                best = search;
        }

        var groups = best!.Groups();
        return new DiverseGrouping(groups, groups.Sum(group => group.Sum(one => group.Where(other => other > one).Sum(other => distances[one, other]))));
    }

    /// <summary>Units of work one step of the search costs; few steps are taken, each of which reads the distances of two people to everybody.</summary>
    /// <param name="people">How many people there are.</param>
    public static int WorkOfAStep(int people) => 6 + (people / 40);

    // More steps than these gain less than another beginning does.
    private static long Patience(long people) => Math.Max(Least, people * people * people * people / 4);

    private static int Check(double[,] distances, IReadOnlyList<(int Least, int Most)> sizes)
    {
        var people = distances.GetLength(0);
        if (people == 0 || distances.GetLength(1) != people || people > SeatingTask.MostPeople)
            throw new ArgumentException("Distances are a square with a row and a column for each person.", nameof(distances));
        for (var one = 0; one < people; one++)
        {
            for (var other = one + 1; other < people; other++)
            {
                if (!double.IsFinite(distances[one, other]))
                    throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The distance of {one} and {other} is no finite number."), nameof(distances));
            }
        }

        if (sizes.Any(size => size.Least < 0 || size.Most < size.Least) || sizes.Sum(size => (long)size.Least) > people || sizes.Sum(size => (long)size.Most) < people)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{people} people do not fit in groups of these sizes."), nameof(sizes));
        return people;
    }
}
