using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Platform.Ui;

/// <summary>
/// Keeps a public page in memory for a minute, by path, by the query keys named and by encoding. Such a page holds no
/// form and looks the same to everybody, signed in or not. Forget it by its tag when what it shows changes.
/// </summary>
public sealed class PublicCache : IOutputCachePolicy
{
    /// <summary>Name of the policy: <c>[OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = […])]</c>.</summary>
    public const string Policy = "public";

    /// <summary>Tag of every public page.</summary>
    public const string Tag = "public";

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var cacheable = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = cacheable;
        context.AllowLocking = true;
        context.CacheVaryByRules.QueryKeys = "page";
        context.CacheVaryByRules.HeaderNames = "Accept-Encoding";
        context.ResponseExpirationTimeSpan = TimeSpan.FromMinutes(1);
        context.Tags.Add(Tag);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
