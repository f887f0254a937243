using NetEscapades.AspNetCore.SecurityHeaders.Infrastructure;

namespace Commonweal.Web;

/// <summary>Headers that keep pages from doing what they were not written to do.</summary>
internal static class Security
{
    internal static HeaderPolicyCollection Headers { get; } = new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyNoReferrer()
        .AddCrossOriginOpenerPolicy(p => p.SameOrigin())
        .AddCrossOriginResourcePolicy(p => p.SameOrigin())
        .AddPermissionsPolicy(p =>
        {
            p.AddCamera().None();
            p.AddMicrophone().None();
            p.AddGeolocation().Self();
        })
        .AddContentSecurityPolicy(p =>
        {
            p.AddDefaultSrc().None();
            p.AddScriptSrc().Self();
            p.AddStyleSrc().Self();
            // The design system draws its icons as data: pictures.
            p.AddImgSrc().Self().Data();
            p.AddFontSrc().Self();
            p.AddMediaSrc().Self();
            p.AddConnectSrc().Self();
            p.AddFormAction().Self();
            p.AddBaseUri().None();
            p.AddFrameAncestors().None();
            p.AddManifestSrc().Self();
            p.AddWorkerSrc().Self();
        });
}
