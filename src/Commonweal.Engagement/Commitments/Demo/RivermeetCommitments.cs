using Commonweal.Engagement.Commitments.Balance;
using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Communities.Barriers;
using Commonweal.Engagement.Communities.Log;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Commitments.Demo;

/// <summary>What the invented city promised: kept, late, broken, moved, disputed, and one that only a community wrote down.</summary>
internal sealed class RivermeetCommitments(CommonwealDb db, Here here)
{
    private List<Guid> communities = [];
    private Guid? barrier;

    internal static Task FillAsync(IServiceProvider services, CancellationToken stop)
        => ActivatorUtilities.CreateInstance<RivermeetCommitments>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        communities = await db.Set<Community>().Where(c => !c.Ended).OrderBy(c => c.SortName).ThenBy(c => c.Id).Select(c => c.Id).Take(4).ToListAsync(stop);
        barrier = await db.Set<BarrierEntry>().Where(b => b.Place == "Citizens’ counter").Select(b => (Guid?)b.Id).FirstOrDefaultAsync(stop);
        foreach (var told in RivermeetPromises.All) Live(told);
        await PledgeAsync(stop);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Two are promised that the city is in touch; with the one it was last in touch with longest ago it is silent longer than it pledged.</summary>
    private async Task PledgeAsync(CancellationToken stop)
    {
        var last = await db.Set<ContactEntry>().Where(e => e.AuthorId != null).GroupBy(e => e.CommunityId).Select(g => new { g.Key, On = g.Max(e => e.On) }).OrderBy(g => g.On).ToListAsync(stop);
        if (last.Count < 2) return;
        var longest = Math.Max(1, (here.Today.DayNumber - last[0].On.DayNumber - 1) / 7);
        db.Add(new ContactPledge { CommunityId = last[0].Key, Weeks = Math.Min(longest, ContactPledge.MostWeeks), PledgedOn = last[0].On.AddDays(-60) });
        db.Add(new ContactPledge { CommunityId = last[^1].Key, Weeks = 6, PledgedOn = here.Today.AddDays(-90) });
    }

    private void Live(Told told)
    {
        var to = told.To.Where(n => n < communities.Count).Select(n => communities[n]).ToList();
        // Where no community is known, what is between two has nobody to be between.
        if (to.Count == 0 && (told.Between || told.ByCommunity)) return;
        var (made, due) = (here.Today.AddDays(told.Made), here.Today.AddDays(told.Due));
        var commitment = new Commitment
        {
            What = told.What,
            Said = told.Said,
            Origin = told.FromBarrier && barrier is { } from ? "barrier/" + from : null,
            SaidOn = made,
            FirstDueOn = due,
            DueOn = due,
            DepartmentId = told.Department is { } code ? here.City.Departments.First(d => d.Code == code).Id : null,
            Post = told.Post,
            IsPublic = !told.Between,
            ToEverybody = to.Count == 0,
            OnlyCommunityId = to.Count == 1 ? to[0] : null,
            Named = to.Count,
            MadeOn = made,
            ChangedOn = made,
            CityWord = told.ByCommunity ? CityWord.None : CityWord.Open,
        };
        var lines = to.ToDictionary(c => c, c => new CommitmentTo { CommitmentId = commitment.Id, CommunityId = c });
        db.Add(commitment);
        db.Add(commitment.Begin(new Evidence("", "en"), new By(null, told.ByCommunity ? to[0] : null)));
        foreach (var happened in told.Happened) Take(commitment, happened, to.Concat(communities).FirstOrDefault(), lines);
        db.AddRange(lines.Values);
    }

    private void Take(Commitment commitment, Happened happened, Guid us, Dictionary<Guid, CommitmentTo> lines)
    {
        var (day, said) = (here.Today.AddDays(happened.Day), new Evidence(happened.Words, happened.Language));
        var isTheirs = happened.Kind is StepKind.CommunitySaysKept or StepKind.CommunitySaysBroken;
        if (isTheirs && us == Guid.Empty) return;
        if (isTheirs && !lines.ContainsKey(us)) lines[us] = new CommitmentTo { CommitmentId = commitment.Id, CommunityId = us };
        var step = happened.Kind switch
        {
            StepKind.Moved => commitment.Move(here.Today.AddDays(happened.Due), said, day, default),
            StepKind.CitySaysKept => commitment.Keep(said, day, default),
            StepKind.CitySaysBroken => commitment.Break(said, day, default),
            StepKind.CommunitySaysKept => commitment.Hear(lines[us], CommunityWord.Kept, said, day),
            StepKind.CommunitySaysBroken => commitment.Hear(lines[us], CommunityWord.Broken, said, day),
            _ => commitment.Add(said, day, default),
        };
        db.Add(step!);
    }
}
