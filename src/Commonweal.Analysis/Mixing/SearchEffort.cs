namespace Commonweal.Analysis.Mixing;

/// <summary>
/// How long to search, in counted work instead of time, so that the same seed gives the same answer on every machine,
/// however busy. One unit of work is about what reads one place of memory; a step of a search (one exchange looked at)
/// costs a number of them that depends on the task alone (<see cref="Seating.WorkOfAStep"/>, <see cref="DiverseGroups.WorkOfAStep"/>).
/// </summary>
/// <param name="Work">Units of work; a search does as many whole steps as they pay for, and stops early only at an optimum it can prove.</param>
public readonly record struct SearchEffort(long Work)
{
    /// <summary>
    /// The work one second stands for: what one unloaded core of a common server did in a second when this was measured
    /// (21 million steps for 110 people and 5 fields). A faster machine is done sooner, a slower one later, with the same answer.
    /// </summary>
    public const long WorkInASecond = 400_000_000;

    /// <summary>The work that stands for so many seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a number, negative, or over a day.</exception>
    public static SearchEffort OfSeconds(double seconds)
    {
        if (!(seconds >= 0 && seconds <= 86_400))
            throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "A search may take 0 to 86400 seconds.");
        return new SearchEffort((long)(seconds * WorkInASecond));
    }

    /// <summary>The steps that are paid for, at so many units of work a step.</summary>
    internal long Steps(int workOfAStep) => Work / workOfAStep;
}
