using System.Globalization;
using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Prevention.Objectives;

/// <summary>Takes objectives from other parts, each origin once.</summary>
internal sealed class Proposing(CommonwealDb db, IOutputCacheStore cache, Here here) : IObjectiveProposals
{
    public bool MayPropose(ClaimsPrincipal person) => here.City.IsAwake(ObjectivesSlice.Part) && person.HasClaim("permission", "objectives.keep");

    public async Task<ProposedObjective> ProposeAsync(ObjectiveProposal proposal, CancellationToken stop)
    {
        if (await FindAsync(proposal.Origin, stop) is { } there) return there;
        var objective = Objective.Propose(Shortened(proposal.Words), here.Today, proposal.Origin);
        if (!objective.Title.Equals(proposal.Words)) objective.Text = proposal.Words;
        (objective.From, objective.Link, objective.IsPublic) = (proposal.From, proposal.Link, true);
        db.Add(objective);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException failure) when (db.Dialect.IsDuplicate(failure))
        {
            // Somebody pressed the same button at the same moment.
            db.ChangeTracker.Clear();
            return (await FindAsync(proposal.Origin, stop))!;
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        return new(ObjectivesSlice.DeskPath + "/" + objective.Id, IsNew: true);
    }

    private async Task<ProposedObjective?> FindAsync(string origin, CancellationToken stop)
        => await db.Set<Objective>().AsNoTracking().Where(o => o.Origin == origin).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(stop) is { } id ? new(ObjectivesSlice.DeskPath + "/" + id, IsNew: false) : null;

    /// <summary>Long words become the text, and their beginning the title.</summary>
    private static MultilingualText Shortened(MultilingualText words)
        => words.Languages.Where(l => l.Value.Text.Length > Objective.LongestTitle)
            .Aggregate(words, (all, l) => all.With(l.Key, l.Value with { Text = Beginning(l.Value.Text) }));

    /// <summary>As many whole words as a title takes; where nothing parts them, whole characters.</summary>
    private static string Beginning(string words)
    {
        var end = words.LastIndexOf(' ', Objective.LongestTitle - 1);
        if (end <= 0) end = StringInfo.ParseCombiningCharacters(words).Last(start => start < Objective.LongestTitle);
        return words[..end] + "…";
    }
}
