using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Agreeing;

/// <summary>What became of a step on the plan.</summary>
internal enum PlanStep
{
    Done,
    /// <summary>The other side wrote a newer version meanwhile.</summary>
    Newer,
}

/// <summary>Writing and signing the plan. Each side signs one version; who signs sees the words they sign.</summary>
internal sealed class Planning(CommonwealDb db, Here here)
{
    private const int Attempts = 4, Kept = 50;

    /// <summary>Versions, the newest first.</summary>
    public Task<List<PlanVersion>> ReadAsync(Guid communityId, CancellationToken stop)
        => db.Set<PlanVersion>().AsNoTracking().Where(p => p.CommunityId == communityId).OrderByDescending(p => p.Number).Take(Kept).ToListAsync(stop);

    /// <summary>Adds a version after the one that was read; nobody has signed it.</summary>
    public async Task<PlanStep> WriteAsync(Guid communityId, int after, MultilingualText words, Guid? authorId, CancellationToken stop)
    {
        if (await LastAsync(communityId, stop) != after) return PlanStep.Newer;
        db.Add(new PlanVersion { CommunityId = communityId, Number = after + 1, Words = words, On = here.Today, AuthorId = authorId });
        try
        {
            await db.SaveChangesAsync(stop);
            return PlanStep.Done;
        }
        // Both wrote at the same moment, and one number is one version.
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await LastAsync(communityId, stop) == after) throw;
            return PlanStep.Newer;
        }
    }

    /// <summary>Signs the version that was read, if it is still the last one.</summary>
    public async Task<PlanStep> SignAsync(Guid communityId, int number, Action<PlanVersion> sign, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var last = await db.Set<PlanVersion>().Where(p => p.CommunityId == communityId).OrderByDescending(p => p.Number).FirstOrDefaultAsync(stop);
            if (last is null || last.Number != number) return PlanStep.Newer;
            sign(last);
            try
            {
                await db.SaveChangesAsync(stop);
                return PlanStep.Done;
            }
            // The other side signs at this moment: both signatures stay.
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<int> LastAsync(Guid communityId, CancellationToken stop)
        => await db.Set<PlanVersion>().Where(p => p.CommunityId == communityId).MaxAsync(p => (int?)p.Number, stop) ?? 0;
}
