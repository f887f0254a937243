namespace Commonweal.Analysis.CommonGround;

/// <summary>Who stands in which group.</summary>
public sealed class Grouping
{
    private readonly int[] labels;
    private readonly string[] names;

    internal Grouping(int[] labels, string[] names, double silhouette, double stability)
    {
        this.labels = labels;
        this.names = names;
        Silhouette = silhouette;
        Stability = stability;
    }

    /// <summary>The groups' names: numbers from the largest group on, or those given.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>How many groups there are.</summary>
    public int Count => names.Length;

    /// <summary>How clearly the groups stand apart on the map, from -1 to 1 (Rousseeuw 1987); NaN for one group and for groups given.</summary>
    public double Silhouette { get; }

    /// <summary>
    /// Whether the same groups are found from half of the participants: the mean adjusted Rand index over twenty draws, 1 for
    /// always the same and 0 for no more alike than by chance; NaN for one group and for groups given. Under 0.65 (Steinley 2004) the groups
    /// should not be spoken of as if they existed. The map is kept, so it says nothing of how sure the map itself is.
    /// </summary>
    public double Stability { get; }

    /// <summary>The index of a participant's group; null for who voted too little to be grouped.</summary>
    /// <param name="participant">The participant's index.</param>
    public int? GroupOf(int participant) => labels[participant] < 0 ? null : labels[participant];

    internal int[] Labels => labels;
}
