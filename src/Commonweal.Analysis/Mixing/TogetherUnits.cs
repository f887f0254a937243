namespace Commonweal.Analysis.Mixing;

/// <summary>People who always sit together, as units; whoever is in no group is a unit alone.</summary>
internal sealed class TogetherUnits
{
    private readonly int[][] unitOf;

    public TogetherUnits(int people, IReadOnlyList<IReadOnlyCollection<int>> groups)
    {
        unitOf = [.. Enumerable.Range(0, people).Select(person => new[] { person })];
        foreach (var group in groups)
        {
            int[] joined = [.. group.SelectMany(person => unitOf[person]).Distinct().Order()];
            foreach (var person in joined)
                unitOf[person] = joined;
        }

        Largest = unitOf.Max(unit => unit.Length);
    }

    public int Largest { get; }

    public int[] Of(int person) => unitOf[person];
}
