using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments;

/// <summary>In an election period no name of the mayor goes out: what the public reads is without it. What was promised stays.</summary>
internal sealed class MayorsName(CommonwealDb db, Here here)
{
    private const int ShortestName = 3;
    private IReadOnlyList<string> names = [];

    /// <summary>Whether today lies in an election period.</summary>
    public bool Rests => here.City.IsElection(here.Today);

    /// <summary>Learns what to leave out today. Called once before <see cref="Without"/>.</summary>
    public async Task LearnAsync(CancellationToken stop)
    {
        if (!Rests) return;
        var mayors = await db.Users.AsNoTracking().Where(a => !a.Left && a.Roles.Contains(Role.Mayor)).Select(a => a.Name).ToListAsync(stop);
        names = [.. mayors.SelectMany(Parts).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(n => n.Length)];
    }

    /// <summary>The words without the mayor's name.</summary>
    public string Without(string words) => names.Aggregate(words, (rest, name) => rest.Replace(name, "[…]", StringComparison.OrdinalIgnoreCase));

    // Whole, and by the family name alone, as in 'Mayor Castell'.
    private static IEnumerable<string> Parts(string name) => new[] { name, name.Split(' ')[^1] }.Where(n => n.Length >= ShortestName);
}
