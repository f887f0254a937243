using Commonweal.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Channels;

/// <summary>The forms that one message takes elsewhere: read out, posted, called on, hung up.</summary>
internal sealed class ChannelsSlice : Slice
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<SpokenMessages>();
        services.AddScoped<WhatsAppForms>();
    }
}
