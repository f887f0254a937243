using System.Globalization;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>
/// Takes a plain vote before the page is made: a form of this site from a voice of this consultation, on a statement
/// that is shown, with one of the three answers. Whatever is not so goes on to the page, which says what is the matter.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesPlainVotesAttribute : Attribute, IAsyncResourceFilter, IOrderedFilter
{
    /// <summary>After the part was found awake.</summary>
    public int Order => 1;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && await TakeAsync(context.HttpContext) is { } page)
        {
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            context.Result = new LocalRedirectResult(page);
        }
        else await next();
    }

    /// <summary>The page to go on to, or null where the vote is not a plain one.</summary>
    private static async Task<string?> TakeAsync(HttpContext http)
    {
        var services = http.RequestServices;
        if (http.GetRouteValue("name") is not string slug || services.GetRequiredService<KnownConsultations>().Last(slug) is not { } known) return null;
        var today = new CityTime(services.GetRequiredService<CurrentCity>().Latest.TimeZone).Day(services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (!known.Consultation.TakesVotes(today) || services.GetRequiredService<Voices>().In(known.Consultation) is not { } voice) return null;
        if (await VoteInAsync(http, services.GetRequiredService<IAntiforgery>()) is not var (statement, said) || !known.Shown.ContainsKey(statement)) return null;
        if (!services.GetRequiredService<Throttle>().Allows(http, "vote", Casting.MostAnHour)) return null;
        var language = CultureInfo.CurrentUICulture.Name;
        var fate = await services.GetRequiredService<Casting>().CastAsync(known, voice, language, statement, said, http.RequestAborted);
        return $"/{language}/consultations/{slug}{Casting.After(fate)}";
    }

    /// <summary>What the form says, where it is ours and says it plainly.</summary>
    private static async Task<(int Statement, short Said)?> VoteInAsync(HttpContext http, IAntiforgery guard)
    {
        try
        {
            if (!await guard.IsRequestValidAsync(http)) return null;
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            return int.TryParse(form["Statement"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var statement) && Casting.Read(form["Said"]) is { } said ? (statement, said) : null;
        }
        catch (Exception exception) when (exception is AntiforgeryValidationException or BadHttpRequestException or InvalidDataException)
        {
            return null;
        }
    }
}
