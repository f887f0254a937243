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
/// One job of the house in one folder. Everything it brings is listed here, so that whoever deletes a slice deletes
/// its folder and one line of its module.
/// </summary>
public abstract class Slice
{
    /// <summary>The parts a city wakes one by one; a sleeping one has no doors on the public site.</summary>
    public virtual IEnumerable<WakeablePart> Parts => [];

    /// <summary>What a person may do here, and which roles bring it.</summary>
    public virtual IEnumerable<Permission> Permissions => [];

    /// <summary>Entries of the desk's side list.</summary>
    public virtual IEnumerable<DeskLink> DeskLinks => [];

    /// <summary>Doors on the public home page, in order.</summary>
    public virtual IEnumerable<Door> Doors => [];

    /// <summary>Pages named in the foot of every public page, in order.</summary>
    public virtual IEnumerable<SiteLink> SiteLinks => [];

    /// <summary>Feeds that anybody may subscribe to.</summary>
    public virtual IEnumerable<FeedLink> Feeds => [];

    /// <summary>What it holds of people and of the city's work, what for and for how long.</summary>
    public virtual IEnumerable<DataClass> DataClasses => [];

    /// <summary>Registers services, handlers, jobs.</summary>
    public virtual void AddServices(IServiceCollection services, IConfiguration configuration) { }

    /// <summary>Adds its tables to the one model.</summary>
    public virtual void AddModel(ModelBuilder model) { }

    /// <summary>Maps endpoints that are not pages.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder endpoints) { }

    /// <summary>Commands of the program that it brings.</summary>
    public virtual IEnumerable<Command> Commands(CommandServices host) => [];

    /// <summary>What it can bring in: each is a word after <c>import</c>.</summary>
    public virtual IEnumerable<Command> Imports(CommandServices host) => [];

    /// <summary>What a new city starts with. Called once, in the order of the modules and their slices, on an empty database.</summary>
    public virtual Task PrepareNewCityAsync(IServiceProvider services, CancellationToken stop) => Task.CompletedTask;

    /// <summary>Fills the demonstration city. Called once, in the order of the modules and their slices, on an empty database.</summary>
    public virtual Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => Task.CompletedTask;
}
