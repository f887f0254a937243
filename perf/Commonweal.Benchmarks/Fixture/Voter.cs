using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Consultations.Take;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Benchmarks;

/// <summary>Somebody who takes part in a consultation.</summary>
internal static class Voter
{
    /// <summary>The cookie of a new voice, as the way in would set it.</summary>
    internal static string Cookie(IServiceProvider services, Consultation consultation)
    {
        using var scope = services.CreateScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        scope.ServiceProvider.GetRequiredService<Voices>().Give(consultation, new Voice(Guid.NewGuid()));
        return OpenedForm.Cookies(http.Response.Headers.SetCookie);
    }
}
