using Commonweal.Platform;

namespace Commonweal.Web;

/// <summary>What every request passes, in order.</summary>
internal static class Pipeline
{
    internal static void Map(WebApplication app)
    {
        app.UseSecurityHeaders(Security.Headers);
        app.UseCommonweal(Program.Modules);
    }
}
