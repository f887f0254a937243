using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Audit;

/// <summary>Somebody opened what a person wrote or what is written about them.</summary>
/// <param name="Post">The post they hold, such as 'Department officer, Roads'; never their name.</param>
/// <param name="Day">The day, by the city's calendar.</param>
public sealed record Reading(string Post, DateOnly Day);

/// <summary>Who read this: what a person may know about their own case.</summary>
public sealed class Readings
{
    private const int Most = 200;
    private readonly CommonwealDb db;
    private readonly CityTime time;
    private readonly Here here;
    private readonly Texts texts;

    internal Readings(CommonwealDb db, CityTime time, Here here, Texts texts) => (this.db, this.time, this.here, this.texts) = (db, time, here, texts);

    /// <summary>The latest readings of one subject, each post once a day, newest first.</summary>
    /// <param name="kind">Kind of the subject as the audit trail has it, such as <c>concern</c>.</param>
    /// <param name="key">Its key.</param>
    public async Task<IReadOnlyList<Reading>> OfAsync(string kind, string key, CancellationToken stop = default)
    {
        var records = await db.Set<AuditRecord>().AsNoTracking()
            .Where(a => a.SubjectKind == kind && a.Subject == key && (a.Action == "read" || a.Action == "exported") && a.Actor != "resident")
            .OrderByDescending(a => a.Id).Take(Most).Select(a => new { a.Actor, a.At }).ToListAsync(stop);
        var ids = records.Select(r => Guid.TryParse(r.Actor, out var id) ? id : Guid.Empty).Distinct().ToList();
        var accounts = await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id.ToString(), stop);
        return [.. records.Select(r => new Reading(PostOf(accounts.GetValueOrDefault(r.Actor)), time.Day(r.At))).Distinct()];
    }

    /// <summary>A colleague's post in the reader's language.</summary>
    internal string PostOf(Account? account)
    {
        if (account is null) return texts["audit.system"];
        var posts = account.Roles.Select(RoleName).ToList();
        if (here.City.Department(account.DepartmentId) is { } department) posts.Add(here.Text(department.Name));
        return posts.Count == 0 ? texts["audit.colleague"] : string.Join(" · ", posts);
    }

    private string RoleName(Role role) => texts.Has("role." + role) ? texts["role." + role] : role.ToString();
}
