namespace Commonweal.Analysis.Mixing;

/// <summary>For each person those who have the most values in common.</summary>
internal static class Likeness
{
    private const int Most = 128;

    /// <summary>How many are kept for each person.</summary>
    public static int Kept(int people) => Math.Clamp(people / 8, Math.Min(4, people), Most);

    /// <summary>For one person after the other as many as are kept, the likest first; those after a person in the order come before others as like.</summary>
    public static int[] Of(FieldValues values)
    {
        var (people, kept) = (values.OfPerson.Length, Kept(values.OfPerson.Length));
        var alike = new int[people * kept];
        var byDifference = new List<int>[values.Fields + 1];
        for (var person = 0; person < people; person++)
        {
            foreach (ref var others in byDifference.AsSpan())
                (others ??= []).Clear();
            for (var step = 1; step <= people; step++)
            {
                var other = (person + step) % people;
                byDifference[Difference(values.OfPerson[person], values.OfPerson[other])].Add(other);
            }

            byDifference.SelectMany(others => others).Take(kept).ToArray().CopyTo(alike, person * kept);
        }

        return alike;
    }

    private static int Difference(int[] one, int[] other)
    {
        var different = 0;
        for (var field = 0; field < one.Length; field++)
            different += one[field] == other[field] ? 0 : 1;
        return different;
    }
}
