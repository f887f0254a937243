using Commonweal.Engagement.Communities;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Commitments.Demo;

/// <summary>What the invented city promised: kept, late, broken, moved, disputed, and one that only a community wrote down.</summary>
internal sealed class RivermeetCommitments(CommonwealDb db, Here here)
{
    private List<Guid> communities = [];

    internal static Task FillAsync(IServiceProvider services, CancellationToken stop)
        => ActivatorUtilities.CreateInstance<RivermeetCommitments>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        communities = await db.Set<Community>().Where(c => !c.Ended).OrderBy(c => c.SortName).ThenBy(c => c.Id).Select(c => c.Id).Take(4).ToListAsync(stop);
        foreach (var told in RivermeetPromises.All) Live(told);
        await db.SaveChangesAsync(stop);
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
