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
/// A part of the house, named after a section of the guide. Everything a module brings is listed here,
/// so that whoever deletes a slice deletes its folder and one line of its module.
/// </summary>
public abstract class Module
{
    /// <summary>Short name in lower case, such as <c>engagement</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The parts a city wakes one by one; a sleeping one has no doors on the public site.</summary>
    public virtual IEnumerable<WakeablePart> Parts => [];

    /// <summary>What a person may do here, and which roles bring it.</summary>
    public virtual IEnumerable<Permission> Permissions => [];

    /// <summary>Entries of the desk's side list.</summary>
    public virtual IEnumerable<DeskLink> DeskLinks => [];

    /// <summary>Doors on the public home page, in order.</summary>
    public virtual IEnumerable<Door> Doors => [];

    /// <summary>Feeds that anybody may subscribe to.</summary>
    public virtual IEnumerable<FeedLink> Feeds => [];

    /// <summary>What the module holds of people and of the city's work, what for and for how long.</summary>
    public virtual IEnumerable<DataClass> DataClasses => [];

    /// <summary>Registers services, handlers, jobs.</summary>
    public virtual void AddServices(IServiceCollection services, IConfiguration configuration) { }

    /// <summary>Adds the module's tables to the one model.</summary>
    public virtual void AddModel(ModelBuilder model) { }

    /// <summary>Maps endpoints that are not pages.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder endpoints) { }

    /// <summary>Commands of the program that this module brings.</summary>
    public virtual IEnumerable<Command> Commands(CommandServices host) => [];

    /// <summary>What this module can bring in: each is a word after <c>import</c>.</summary>
    public virtual IEnumerable<Command> Imports(CommandServices host) => [];

    /// <summary>What a new city starts with. Called once, in the order of the modules, on an empty database.</summary>
    public virtual Task PrepareNewCityAsync(IServiceProvider services, CancellationToken stop) => Task.CompletedTask;

    /// <summary>Fills the demonstration city. Called once, in the order of the modules, on an empty database.</summary>
    public virtual Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => Task.CompletedTask;
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

    /// <summary>Every part a city may wake.</summary>
    public IReadOnlyList<WakeablePart> Parts { get; } = [.. all.SelectMany(m => m.Parts)];
}
