using Commonweal.Platform.Accounts.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Commonweal.UnitTests.Accounts;

public class PasskeyRulesTests
{
    [Theory]
    [InlineData(null, "https://desk.city.example", false, true)]
    [InlineData(null, "https://desk.city.example.elsewhere.example", false, false)]
    [InlineData(null, "https://elsewhere.example", false, false)]
    [InlineData(null, "http://desk.city.example", false, false)]
    [InlineData(null, "https://desk.city.example", true, false)]
    [InlineData(null, "null", false, false)]
    [InlineData("www.city.example", "https://www.city.example", false, true)]
    [InlineData("www.city.example", "https://desk.city.example", false, false)]
    public async Task Origin_IsOurs(string? host, string origin, bool crossOrigin, bool ours)
    {
        var options = new IdentityPasskeyOptions();
        PasskeyRules.Set(options, host);
        var http = new DefaultHttpContext { Request = { Host = new HostString("desk.city.example") } };

        Assert.Equal(ours, await options.ValidateOrigin!(new PasskeyOriginValidationContext { HttpContext = http, Origin = origin, CrossOrigin = crossOrigin, TopOrigin = null }));
    }
}
