namespace Commonweal.Engagement.SharedMeals;

/// <summary>Whether wishes can be met at once: who is kept together, directly or through others, cannot be kept apart.</summary>
internal static class MealPairs
{
    public static bool Contradicts(IReadOnlyCollection<MealPair> pairs, Guid one, Guid other, bool apart)
    {
        var together = pairs.Where(p => !p.Apart).Select(p => (p.OneId, p.OtherId)).ToList();
        if (!apart) together.Add((one, other));
        var separate = pairs.Where(p => p.Apart).Select(p => (p.OneId, p.OtherId)).ToList();
        if (apart) separate.Add((one, other));
        return separate.Exists(p => Group(together, p.Item1).Contains(p.Item2));
    }

    private static HashSet<Guid> Group(List<(Guid One, Guid Other)> together, Guid guest)
    {
        var group = new HashSet<Guid> { guest };
        while (together.Exists(p => group.Contains(p.One) != group.Contains(p.Other)))
            foreach (var (one, other) in together.Where(p => group.Contains(p.One) || group.Contains(p.Other)).ToList())
            {
                group.Add(one);
                group.Add(other);
            }
        return group;
    }
}
