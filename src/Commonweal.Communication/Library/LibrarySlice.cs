using Commonweal.Communication.Library.Demo;
using Commonweal.Communication.Library.Shelf;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Library;

/// <summary>Guides, comics, podcasts, posters and lessons in many languages, to take, print and pass on; counted without tracking.</summary>
internal sealed class LibrarySlice : Slice
{
    private const string Part = "library";

    public override IEnumerable<WakeablePart> Parts => [new(Part, "library.part")];

    public override IEnumerable<Permission> Permissions => [new("library.keep", [Role.Coordinator, Role.CommunicationsOfficer, Role.Trainer])];

    public override IEnumerable<DeskLink> DeskLinks => [new("/desk/library", "library.desk.title", "library.keep", Part, Order: 88)];

    public override IEnumerable<SiteLink> SiteLinks => [new(BrowseLibraryModel.Path, "library.title", Part)];

    public override IEnumerable<DataClass> DataClasses => [new("library", "library.data", "library.data.purpose", "library.data.until", KeepDays: null)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<LibraryShelf>();
        services.AddScoped<LibraryFiles>();
        services.AddScoped<LibraryIntake>();
        services.AddScoped<ISearchable, SearchLibrary>();
    }

    public override void AddModel(ModelBuilder model)
    {
        LibraryItem.Map(model);
        LibraryFile.Map(model);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => LibraryFiles.Map(endpoints);

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetLibrary.FillAsync(services, stop);
}
