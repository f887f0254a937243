using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Promised;

/// <summary>What falls due next, and what is late, on the city's front page; and whether the first three promises stand.</summary>
internal sealed class PromisesOnHome(CommitmentReading reading, CommitmentWords words, MayorsName mayor, CommonwealDb db, Here here, Texts texts) : IHomeSection, IFirstMonthStep
{
    private const int Shown = 3, FirstOnes = 3;

    public int Order => 60;

    public string? Part => "commitments";

    public string Step => "commitments";

    public async Task<HomeSection?> ReadAsync(CancellationToken stop)
    {
        var open = await reading.Public().Where(c => c.Outcome == Outcome.Open).OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(Shown).ToListAsync(stop);
        if (open.Count == 0) return null;
        await mayor.LearnAsync(stop);
        return new(texts["commitments.public"], [.. open.Select(Entry)], ListPromisesModel.Path, texts["commitments.home.more"]);
    }

    public async Task<bool> IsDoneAsync(CancellationToken stop) => await db.Set<Commitment>().Take(FirstOnes).CountAsync(stop) == FirstOnes;

    private HomeEntry Entry(Commitment promise)
    {
        var what = promise.What.For(here.Language, here.City.Languages);
        return new(mayor.Without(what.Text), $"{ListPromisesModel.Path}/{promise.Id}", $"{words.Of(promise)} · {words.OwnerOf(promise, Side.Public)}", promise.DueOn, what.IsFallback ? what.Language : null);
    }
}
