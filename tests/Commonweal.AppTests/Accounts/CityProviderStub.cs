using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Commonweal.AppTests.Accounts;

/// <summary>An OpenID Connect provider without a network: discovery, keys and the answer to a code.</summary>
internal sealed class CityProviderStub : HttpMessageHandler
{
    internal const string Authority = "https://login.city.example";
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "1" };

    /// <summary>What the next identity token says besides issuer, audience and nonce.</summary>
    internal Dictionary<string, object> Says { get; set; } = [];

    /// <summary>The nonce of the request that is being answered.</summary>
    internal string Nonce { get; set; } = "";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => Task.FromResult(request.RequestUri!.AbsolutePath switch
        {
            "/.well-known/openid-configuration" => Json(new { issuer = Authority, authorization_endpoint = Authority + "/authorize", token_endpoint = Authority + "/token", jwks_uri = Authority + "/keys" }),
            "/keys" => Json(new { keys = new[] { Public() } }),
            "/token" => Json(new { access_token = "a", token_type = "Bearer", id_token = Token() }),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        });

    private object Public()
    {
        var numbers = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = "1", n = Base64UrlEncoder.Encode(numbers.Modulus), e = Base64UrlEncoder.Encode(numbers.Exponent) };
    }

    private string Token() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Authority,
        Audience = "commonweal",
        Claims = new Dictionary<string, object>(Says, StringComparer.Ordinal) { ["nonce"] = Nonce },
        // The library reads the machine's clock, the program the test's.
        IssuedAt = DateTime.UnixEpoch.AddYears(50),
        NotBefore = DateTime.UnixEpoch.AddYears(50),
        Expires = DateTime.UnixEpoch.AddYears(100),
        SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
    });

    private static HttpResponseMessage Json(object content) => new(HttpStatusCode.OK) { Content = new StringContent(JsonSerializer.Serialize(content), Encoding.UTF8, "application/json") };
}
