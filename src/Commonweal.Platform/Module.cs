using System.Collections.Frozen;
using System.CommandLine;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform;

/// <summary>
/// A part of the house, named after a section of the guide. It brings what its slices bring; a module small enough
/// to need none says everything itself.
/// </summary>
public abstract class Module : Slice
{
    /// <summary>Short name in lower case, such as <c>engagement</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Its slices, in order.</summary>
    public virtual IReadOnlyList<Slice> Slices => [];

    /// <inheritdoc/>
    public override IEnumerable<WakeablePart> Parts => Slices.SelectMany(s => s.Parts);

    /// <inheritdoc/>
    public override IEnumerable<Permission> Permissions => Slices.SelectMany(s => s.Permissions);

    /// <inheritdoc/>
    public override IEnumerable<DeskLink> DeskLinks => Slices.SelectMany(s => s.DeskLinks);

    /// <inheritdoc/>
    public override IEnumerable<Door> Doors => Slices.SelectMany(s => s.Doors);

    /// <inheritdoc/>
    public override IEnumerable<SiteLink> SiteLinks => Slices.SelectMany(s => s.SiteLinks);

    /// <inheritdoc/>
    public override IEnumerable<FeedLink> Feeds => Slices.SelectMany(s => s.Feeds);

    /// <inheritdoc/>
    public override IEnumerable<DataClass> DataClasses => Slices.SelectMany(s => s.DataClasses);

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        foreach (var slice in Slices)
            slice.AddServices(services, configuration);
    }

    /// <inheritdoc/>
    public override void AddModel(ModelBuilder model)
    {
        foreach (var slice in Slices)
            slice.AddModel(model);
    }

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        foreach (var slice in Slices)
            slice.MapEndpoints(endpoints);
    }

    /// <inheritdoc/>
    public override IEnumerable<Command> Commands(CommandServices host) => Slices.SelectMany(s => s.Commands(host));

    /// <inheritdoc/>
    public override IEnumerable<Command> Imports(CommandServices host) => Slices.SelectMany(s => s.Imports(host));

    /// <inheritdoc/>
    public override async Task PrepareNewCityAsync(IServiceProvider services, CancellationToken stop)
    {
        foreach (var slice in Slices)
            await slice.PrepareNewCityAsync(services, stop);
    }

    /// <inheritdoc/>
    public override async Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop)
    {
        foreach (var slice in Slices)
            await slice.FillDemonstrationAsync(services, stop);
    }
}

/// <summary>A part that sleeps until the city wakes it.</summary>
/// <param name="Key">Stable key, such as <c>concerns</c>.</param>
/// <param name="Title">Catalogue key of its name.</param>
/// <param name="AwakeAtStart">Whether a new city starts with it.</param>
public sealed record WakeablePart(string Key, string Title, bool AwakeAtStart = false);

/// <summary>Gives a command the services of the program, with the options the command line named.</summary>
/// <param name="Open">Opens the services: settings, database made ready, nothing listening.</param>
/// <param name="OpenExisting">The same for commands that make no sense without a city: an empty or mistyped place is an error.</param>
/// <param name="Unopened">The services with nothing touched: no folder made, no database opened.</param>
public sealed record CommandServices(Func<ParseResult, Task<IServiceProvider>> Open, Func<ParseResult, Task<IServiceProvider>> OpenExisting, Func<ParseResult, IServiceProvider> Unopened);

/// <summary>The modules of this program, in order.</summary>
public sealed class Modules(IReadOnlyList<Module> all)
{
    /// <summary>Every module, in the order Program.cs lists them.</summary>
    public IReadOnlyList<Module> All => all;

    /// <summary>Every permission of the house.</summary>
    public IReadOnlyList<Permission> Permissions { get; } = [.. all.SelectMany(m => m.Permissions)];

    private readonly FrozenDictionary<string, Role[]> roles = all.SelectMany(m => m.Permissions).ToFrozenDictionary(p => p.Key, p => p.Roles, StringComparer.Ordinal);

    /// <summary>The roles that bring a permission.</summary>
    /// <exception cref="KeyNotFoundException">There is no such permission.</exception>
    public IReadOnlyCollection<Role> RolesOf(string permission) => roles[permission];

    /// <summary>Every entry of the desk's side list, in order.</summary>
    public IReadOnlyList<DeskLink> DeskLinks { get; } = [.. all.SelectMany(m => m.DeskLinks).OrderBy(l => l.Order)];

    /// <summary>Every page named in the foot of the public ones.</summary>
    public IReadOnlyList<SiteLink> SiteLinks { get; } = [.. all.SelectMany(m => m.SiteLinks)];

    /// <summary>Every part a city may wake.</summary>
    public IReadOnlyList<WakeablePart> Parts { get; } = [.. all.SelectMany(m => m.Parts)];
}
