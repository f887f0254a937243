using System.Text.Encodings.Web;
using System.Text.Unicode;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy.Sessions;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Theme;
using Commonweal.Platform.Ui.Home;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Maps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Commonweal.Platform;

/// <summary>Puts the modules together into one program.</summary>
public static class CommonwealHost
{
    /// <summary>Registers the Platform and every module. Settings: <c>data</c>, <c>keys</c>, <c>database</c>, <c>demo</c>.</summary>
    public static void AddCommonweal(this WebApplicationBuilder builder, Modules modules)
    {
        var services = builder.Services;
        var folder = Path.GetFullPath(builder.Configuration["data"] ?? "data");
        services.AddSingleton(modules);
        services.TryAddSingleton(TimeProvider.System);
        services.AddData(new DataPlace(folder, builder.Configuration["database"], Path.GetFullPath(builder.Configuration["keys"] ?? Path.Combine(folder, "keys"))));
        services.AddSessionKeys();
        services.AddWords();
        services.AddScoped<Here>();
        services.Configure<RouteOptions>(o =>
        {
            o.ConstraintMap["language"] = typeof(LanguageConstraint);
            o.LowercaseUrls = true;
        });
        // Without all ranges an Arabic letter costs eight bytes as an entity.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(o => o.RootDirectory = "/").AddMvcOptions(o => o.ModelBinderProviders.Insert(0, new CleanTextBinderProvider()));
        services.AddAccounts(modules, builder.Configuration);
        services.AddUi();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<OutboxHealth>("outbox");
        foreach (var module in modules.All) module.AddServices(services, builder.Configuration);
    }

    /// <summary>Makes folder and database ready; idempotent.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        var stop = app.Lifetime.ApplicationStopping;
        var place = app.Services.GetRequiredService<DataPlace>();
        Directory.CreateDirectory(place.Folder);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
            await db.Dialect.PrepareAsync(db, stop);
            await FirstStart.RunAsync(scope.ServiceProvider, app.Configuration.GetValue<bool>("demo"), stop);
        }
        SessionKeys.MakeReady(app.Services);
        await app.Services.GetRequiredService<CurrentCity>().GetAsync(stop);
    }

    /// <summary>What every request passes after the security headers.</summary>
    public static void UseCommonweal(this WebApplication app, Modules modules)
    {
        app.UseErrorPages();
        app.UseCity();
        app.UseFormsWithoutNul();
        app.UseRouting();
        app.UseNothingHere();
        // Before anybody is asked who they are: what is kept looks the same to all.
        app.UsePublicCache();
        app.UseAuthentication();
        app.UseLanguage();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapTheme();
        app.MapHome();
        app.MapDistricts();
        foreach (var module in modules.All) module.MapEndpoints(app);
    }
}
