using Commonweal.Engagement.Communities;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Desk;

/// <summary>Who can keep a commitment and to whom it can be made, in the reader's language.</summary>
internal sealed class CommitmentChoices(CommonwealDb db, Here here, Texts texts)
{
    /// <summary>Posts that keep promises of their own.</summary>
    public static readonly Role[] Posts = [Role.Mayor, Role.Coordinator, Role.LiaisonOfficer];

    /// <summary>Departments by key and posts by name; a department's officer only has the own department.</summary>
    public IEnumerable<Choice> Owners(CommitmentReach reach) =>
    [
        .. here.City.Departments.Where(d => reach.All || d.Id == reach.DepartmentId).Select(d => new Choice(d.Id.ToString(), here.Text(d.Name))),
        .. Posts.Where(_ => reach.All).Select(p => new Choice(p.ToString(), texts["role." + p])),
    ];

    /// <summary>The choice that stands for an owner.</summary>
    public static string? Of(Commitment commitment) => commitment.DepartmentId?.ToString() ?? commitment.Post?.ToString();

    /// <summary>The owner a choice stands for.</summary>
    public (Guid? DepartmentId, Role? Post) Read(string owner)
        => here.City.Departments.FirstOrDefault(d => d.Id.ToString() == owner) is { } department ? (department.Id, null) : (null, Enum.Parse<Role>(owner));

    /// <summary>Communities a promise can be made to.</summary>
    public async Task<IReadOnlyList<Choice>> CommunitiesAsync(CancellationToken stop)
    {
        var all = await db.Set<Community>().AsNoTracking().Where(c => !c.Ended).Select(c => new { c.Id, c.Name }).ToListAsync(stop);
        return [.. all.Select(c => new Choice(c.Id.ToString(), here.Text(c.Name))).OrderBy(c => c.Label, StringComparer.CurrentCulture)];
    }
}
