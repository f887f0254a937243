using System.Diagnostics;
using Commonweal.Benchmarks.Filling;
using Commonweal.Benchmarks.Load;
using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Engagement.Concerns.Follow;
using Commonweal.Engagement.Concerns.Tell;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Commonweal.Benchmarks;

/// <summary>A city with many concerns, served, with doors opened for everybody who asks for its pages.</summary>
internal sealed class FilledSite : IAsyncDisposable
{
    private static readonly Role[] Roles = [Role.Mayor, Role.Coordinator, Role.DepartmentOfficer, Role.Ombud, Role.Administrator];
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, string> cookies = [];
    private Published site = null!;
    private DeskDoor door = null!;
    private long renewed;

    internal required CityToFill City { get; init; }

    internal required int Count { get; init; }

    internal Uri Address => site.Address;

    /// <summary>An open concern of the largest department, and one at the ombud.</summary>
    internal Guid OfDepartment { get; private set; }

    internal Guid AtOmbud { get; private set; }

    /// <summary>Rows deep in the queue, in what is finished, and in what was released.</summary>
    internal QueueCursor DeepOpen { get; private set; }

    internal QueueCursor DeepFinished { get; private set; }

    internal QueueCursor DeepReleased { get; private set; }

    internal IReadOnlyList<Guid> Released { get; private set; } = [];

    /// <summary>A day when about as much was received that was released since as in three months of a small city.</summary>
    internal DateOnly QuietDay => City.Today.AddDays(-700);

    internal static async Task<FilledSite> OpenAsync(string[] options, int count)
    {
        await PlainCity.FillAsync(options);
        var filled = new FilledSite { City = await ManyConcerns.FillAsync(options, count), Count = count };
        await filled.ChooseAsync(options);
        filled.site = await Published.ServeAsync(options);
        filled.door = new DeskDoor(options[1], filled.Address, options is [_, _, _, var database] ? database : null);
        await filled.RenewAsync();
        return filled;
    }

    /// <summary>
    /// Makes sessions anew where they are old: the program looks once a minute whether an account still stands and hands
    /// out a new cookie, which a browser keeps and our prepared requests do not.
    /// </summary>
    internal async Task RenewAsync()
    {
        if (renewed != 0 && Stopwatch.GetElapsedTime(renewed) < Fresh) return;
        foreach (var role in Roles) cookies[role.ToString()] = string.Join("; ", (await door.SessionAsync(role, "en")).Select(c => $"{c.Name}={c.Value}"));
        renewed = Stopwatch.GetTimestamp();
    }

    /// <summary>A request of somebody for a page.</summary>
    internal byte[] Ask(string who, string path) => Request.Get(Address, path, cookies.GetValueOrDefault(who));

    public async ValueTask DisposeAsync()
    {
        await door.DisposeAsync();
        await site.DisposeAsync();
    }

    private async Task ChooseAsync(string[] options)
    {
        await using var program = await SameData.OpenAsync(options);
        await using var scope = program.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<CommonwealDb>();
        var (department, coordinator) = (City.Topics[0].DepartmentId, City.Coordinator.Id);
        OfDepartment = await db.Set<Concern>().Where(c => c.DepartmentId == department && c.IsOpen && c.AssigneeId == coordinator).OrderBy(c => c.DueOn).Select(c => c.Id).FirstAsync();
        AtOmbud = await db.Set<Concern>().Where(c => c.AtOmbud && c.IsOpen).OrderBy(c => c.DueOn).Select(c => c.Id).FirstAsync();
        DeepOpen = await HalfWayAsync(db.Set<Concern>().Where(c => !c.AtOmbud && c.IsOpen).OrderBy(c => c.DueOn).ThenBy(c => c.Id).Select(c => new QueueCursor(c.DueOn, c.Id)));
        DeepFinished = await HalfWayAsync(db.Set<Concern>().Where(c => !c.AtOmbud && !c.IsOpen).OrderByDescending(c => c.DueOn).ThenByDescending(c => c.Id).Select(c => new QueueCursor(c.DueOn, c.Id)));
        DeepReleased = await HalfWayAsync(db.Set<PublishedAnswer>().OrderByDescending(a => a.On).ThenByDescending(a => a.Id).Select(a => new QueueCursor(a.On, a.Id)));
        Released = await db.Set<PublishedAnswer>().OrderByDescending(a => a.ReceivedOn).Select(a => a.Id).Take(50).ToListAsync();

        var http = new DefaultHttpContext { RequestServices = services };
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        services.GetRequiredService<FollowAccess>().Open(OfDepartment);
        await services.GetRequiredService<Drafts>().SaveAsync(new Draft { TopicId = City.Topics[0].Id, Words = "The lamp is dark.", Contact = Contact.None }, CancellationToken.None);
        cookies.Add("resident", string.Join("; ", SetCookieHeaderValue.ParseList([.. http.Response.Headers.SetCookie.OfType<string>()]).Select(c => $"{c.Name}={c.Value}")));
    }

    private static async Task<QueueCursor> HalfWayAsync(IQueryable<QueueCursor> rows) => await rows.Skip(await rows.CountAsync() / 2).FirstAsync();
}
