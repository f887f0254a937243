using Commonweal.Platform.Contracts;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Home;
using Commonweal.Platform.Ui.Maps;
using Commonweal.Platform.Ui.Theme;
using Commonweal.Platform.Ui.Today;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Commonweal.Platform.Ui;

internal static class UiServices
{
    internal static void AddUi(this IServiceCollection services)
    {
        services.AddOutputCache(o => o.AddPolicy(PublicCache.Policy, new PublicCache()));
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, DistrictEndpoints.ContentType];
        });
        services.AddSingleton<IHttpResponseStreamWriterFactory, WholePages>();
        services.AddSingleton<IHtmlGenerator, OneToken>();
        // In place of the framework's, which loads every page at the start.
        services.RemoveAll<IActionDescriptorProvider>();
        services.AddSingleton<IActionDescriptorProvider, PageActionDescriptorProvider>();
        services.AddSingleton<MatcherPolicy, PagesWhenAsked>();
        services.AddSingleton<CityShapes>();
        services.AddScoped<CityLook>();
        services.AddScoped<FirstMonth>();
        services.AddScoped<ISearchable, SearchPages>();
        services.Configure<Microsoft.AspNetCore.Mvc.RazorPages.RazorPagesOptions>(o =>
        {
            // The framework's own check answers a stale token with a bare 400; ours checks the same and shows the form again.
            o.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute());
            o.Conventions.ConfigureFilter(new FormGuard());
        });
    }

    internal static void UsePublicCache(this WebApplication app)
    {
        // Compression inside the cache: a page is compressed once, then served as it is.
        app.UseOutputCache();
        app.UseResponseCompression();
    }
}
