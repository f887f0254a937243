using Commonweal.Communication.Channels.Paper;
using Commonweal.Communication.Channels.Paper.Picture;
using Commonweal.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Channels;

/// <summary>The forms that one message takes elsewhere: read out, posted, called on, hung up.</summary>
internal sealed class ChannelsSlice : Slice
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        ChromiumPlace.Check(configuration);
        services.AddScoped<SpokenMessages>();
        services.AddScoped<WhatsAppForms>();
        services.AddScoped<PaperSheets>();
        services.AddScoped<PaperPage>();
        services.AddScoped<PosterPicture>();
        services.AddSingleton<ChromiumPlace>();
        services.AddSingleton<Chromium>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapPictures();
}
