using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours;

/// <summary>From which reach on an answer is published: below it, publishing would carry the rumour to people who never heard it.</summary>
internal sealed class ReachRule : IVersioned
{
    public const int MostHearings = 100_000, MostDistricts = 500;

    public int Id { get; init; } = 1;

    public int Version { get; set; }

    /// <summary>Heard so often …</summary>
    public int Hearings { get; set; } = 10;

    /// <summary>… or in so many districts.</summary>
    public int Districts { get; set; } = 3;

    public bool IsReached(int hearings, int districts) => hearings >= Hearings || districts >= Districts;

    /// <summary>The rule of this city; the usual one until somebody set another.</summary>
    public static async Task<ReachRule> OfAsync(CommonwealDb db, CancellationToken stop) => await db.Set<ReachRule>().AsNoTracking().SingleOrDefaultAsync(stop) ?? new ReachRule();

    internal static void Map(ModelBuilder model) => model.Entity<ReachRule>(e =>
    {
        e.ToTable("rumour_reach");
        e.Property(r => r.Id).ValueGeneratedNever();
    });
}
