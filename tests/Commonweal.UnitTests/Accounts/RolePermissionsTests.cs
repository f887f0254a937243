using System.Security.Claims;
using Commonweal.Platform.Accounts;
using Commonweal.Web;
using Xunit;

namespace Commonweal.UnitTests.Accounts;

public sealed class RolePermissionsTests
{
    private readonly RolePermissions permissions = new(Program.Modules);

    [Fact]
    public async Task Roles_BringTheirPermissions_Once()
    {
        var person = Person(Role.LiaisonOfficer);

        await permissions.TransformAsync(person);
        await permissions.TransformAsync(person);

        Assert.Equal(Program.Modules.Permissions.Where(p => p.Roles.Contains(Role.LiaisonOfficer)).Select(p => p.Key), Held(person));
    }

    [Fact]
    public async Task PoliceType_ClosesWhatOtherRolesOpen()
    {
        var person = await permissions.TransformAsync(Person(Role.LiaisonOfficer, Role.PolicePartner));

        Assert.Equal([], Held(person).Intersect(Program.Modules.Permissions.Where(p => p.ClosedToPolice).Select(p => p.Key)));
    }

    [Fact]
    public async Task RoleThatIsNoMore_OpensNothing()
    {
        var person = await permissions.TransformAsync(new ClaimsPrincipal(new ClaimsIdentity([new("role", "Sheriff"), new("role", "0")], "test")));

        Assert.Equal([], Held(person));
        Assert.Equal([], Held(await permissions.TransformAsync(new ClaimsPrincipal(new ClaimsIdentity()))));
    }

    private static ClaimsPrincipal Person(params Role[] roles) => new(new ClaimsIdentity(roles.Select(r => new Claim("role", r.ToString())), "test"));

    private static IEnumerable<string> Held(ClaimsPrincipal person) => person.FindAll("permission").Select(c => c.Value);
}
