using Microsoft.AspNetCore.Identity;

namespace Commonweal.Platform.Accounts.SignIn;

/// <summary>What a passkey must be: kept by the device, shown only after finger, face or PIN, made for this address.</summary>
internal static class PasskeyRules
{
    /// <param name="options">Identity's settings.</param>
    /// <param name="host">Host of the setting <c>public-url</c>; without it the host of the request counts, as a proxy passes it on.</param>
    internal static void Set(IdentityPasskeyOptions options, string? host)
    {
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        options.AuthenticatorTimeout = TimeSpan.FromMinutes(3);
        options.ServerDomain = host;
        // Identity compares with the header Origin, which our Referrer-Policy makes "null" in every form.
        options.ValidateOrigin = shown => ValueTask.FromResult(
            !shown.CrossOrigin && Uri.TryCreate(shown.Origin, UriKind.Absolute, out var origin)
            && string.Equals(origin.Host, host ?? shown.HttpContext.Request.Host.Host, StringComparison.OrdinalIgnoreCase)
            && (origin.Scheme == Uri.UriSchemeHttps || origin.IsLoopback));
    }
}
