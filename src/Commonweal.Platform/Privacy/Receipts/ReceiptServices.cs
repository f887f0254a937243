using Commonweal.Platform.Contracts;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Privacy.Receipts;

/// <summary>How a slice joins the one door for receipts.</summary>
public static class ReceiptServices
{
    /// <summary>Adds what lets browsers in to one kind of thing, and says so to the door.</summary>
    public static IServiceCollection AddReceipts<THolder>(this IServiceCollection services) where THolder : class, IReceiptHolder
        => services.AddScoped<THolder>().AddScoped<IReceiptHolder>(s => s.GetRequiredService<THolder>());

    /// <summary>An earlier door of its own, printed on paper and sent in letters: it leads to the one door. What stands behind a '#' goes along.</summary>
    /// <param name="endpoints">Where the slice's addresses are.</param>
    /// <param name="path">The earlier address, after the language.</param>
    public static void MapFormerReceiptDoor(this IEndpointRouteBuilder endpoints, string path)
        => endpoints.MapGet("/{language:language}" + path, (Here here) => Results.LocalRedirect(here.Link(OpenReceiptModel.Path))).AllowAnonymous();
}
