using System.Runtime.InteropServices;

namespace Commonweal.Analysis.EqualShares;

/// <summary>
/// The ballots that differ, each with the number of its voters: whoever voted alike pays alike, so they are counted as one.
/// Kept twice, as lists of what each group supports and of who supports each project.
/// </summary>
internal sealed class BallotGroups
{
    /// <summary>More than any ballot gives, and little enough for sums of money times points to stay exact.</summary>
    private const int MostPoints = 1_000_000;

    private readonly List<int[]> ballots = [];
    private readonly List<int> voters = [];

    internal BallotGroups(IReadOnlyDictionary<string, int> places, IReadOnlyCollection<Ballot> cast)
    {
        PointsPerOne = Power(MostDecimals(cast));
        var known = new Dictionary<int[], int>(new SameInts());
        var marks = new List<(int Project, int Points)>();
        foreach (var ballot in cast)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ballot.Count, nameof(cast));
            Read(ballot, places, marks);
            var key = new int[marks.Count * 2];
            for (var at = 0; at < marks.Count; at++) (key[2 * at], key[(2 * at) + 1]) = marks[at];
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(known, key, out var isKnown);
            if (isKnown)
            {
                voters[group] = checked(voters[group] + ballot.Count);
            }
            else
            {
                group = ballots.Count;
                ballots.Add(key);
                voters.Add(ballot.Count);
            }

            Voters += ballot.Count;
        }

        if (Voters is 0 or > int.MaxValue) throw new ArgumentException("An election needs a voter, and no more than 2,147,483,647.", nameof(cast));
        Supporters = [.. SupportersOf(places.Count)];
        MostGiven = Supporters.Max(list => list.Length == 0 ? 1 : list.Max(one => one.Points));
    }

    /// <summary>Number of groups.</summary>
    internal int Count => ballots.Count;

    internal long Voters { get; }

    /// <summary>Points as written are multiplied by this to be whole.</summary>
    internal int PointsPerOne { get; }

    /// <summary>The most any ballot gives a project, in whole points.</summary>
    internal int MostGiven { get; }

    /// <summary>Who supports each project.</summary>
    internal Supporter[][] Supporters { get; }

    /// <summary>What a group supports: project, points, project, points, … in ascending order of projects.</summary>
    internal ReadOnlySpan<int> Ballot(int group) => ballots[group];

    /// <summary>The sum of whole points each project got.</summary>
    internal IEnumerable<decimal> PointsOf(int projects) =>
        Enumerable.Range(0, projects).Select(project => (decimal)Supporters[project].Sum(one => (long)one.Voters * one.Points));

    private static int MostDecimals(IReadOnlyCollection<Ballot> cast)
    {
        var most = 0;
        foreach (var ballot in cast)
        {
            for (var at = 0; at < ballot.Marks.Count; at++)
            {
                if (ballot.Marks[at].Points is not (0 or 1) and var points) most = Math.Max(most, Election.Decimals(points));
            }
        }

        return most;
    }

    private static int Power(int decimals) => decimals <= 6 ? (int)Math.Pow(10, decimals) : throw new ArgumentException("Points may have six decimals at most.", nameof(decimals));

    private void Read(Ballot ballot, IReadOnlyDictionary<string, int> places, List<(int Project, int Points)> marks)
    {
        marks.Clear();
        for (var at = 0; at < ballot.Marks.Count; at++)
        {
            var mark = ballot.Marks[at];
            if (!places.TryGetValue(mark.Project, out var place)) throw new ArgumentException($"A ballot names '{mark.Project}', which is no project of the election.", nameof(ballot));
            if (mark.Points < 0 || mark.Points > MostPoints / PointsPerOne) throw new ArgumentException($"A ballot gives '{mark.Project}' {mark.Points} points.", nameof(ballot));
            marks.Add((place, (int)(mark.Points * PointsPerOne)));
        }

        marks.Sort();
        for (var at = 1; at < marks.Count; at++)
        {
            if (marks[at].Project == marks[at - 1].Project) throw new ArgumentException("A ballot names a project twice.", nameof(ballot));
        }

        marks.RemoveAll(mark => mark.Points == 0);
    }

    private Supporter[][] SupportersOf(int projects)
    {
        var lists = new List<Supporter>[projects];
        for (var project = 0; project < projects; project++) lists[project] = [];
        for (var group = 0; group < Count; group++)
        {
            var ballot = Ballot(group);
            for (var at = 0; at < ballot.Length; at += 2) lists[ballot[at]].Add(new Supporter(group, voters[group], ballot[at + 1]));
        }

        return [.. lists.Select(list => list.ToArray())];
    }

    private sealed class SameInts : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes<int>(obj));
            return hash.ToHashCode();
        }
    }
}
