using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Web;

namespace Commonweal.UnitTests.Architecture;

/// <summary>A partner of police type cannot open concerns, contact logs, tensions or reception, whatever its role.</summary>
public class PoliceTests
{
    private static readonly string[] ClosedPrefixes = ["concerns", "contact", "tension", "reception", "communities"];

    private static IReadOnlyList<Permission> Permissions => Program.Modules.Permissions;

    [Fact]
    public void Permissions_OverWhatPeopleTold_AreClosedToPolice()
    {
        var open = Permissions.Where(p => ClosedPrefixes.Any(prefix => p.Key.StartsWith(prefix, StringComparison.Ordinal)) && !p.ClosedToPolice).Select(p => p.Key);

        Assert.Contains(Permissions, p => p.Key.StartsWith("concerns.", StringComparison.Ordinal));
        Assert.Equal([], open);
    }

    [Fact]
    public void PolicePartner_WithEveryOtherRole_HoldsNothingThatIsClosed()
    {
        var held = PermissionClaims.Of(Enum.GetValues<Role>(), Permissions);

        Assert.Equal([], held.Where(p => p.ClosedToPolice).Select(p => p.Key));
    }

    [Fact]
    public void TheSameRolesWithoutPolice_HoldThem()
        => Assert.Contains(PermissionClaims.Of([.. Enum.GetValues<Role>().Except([Role.PolicePartner])], Permissions), p => p.ClosedToPolice);

    [Fact]
    public void Permissions_HaveOneOwnerEach()
        => Assert.Equal([], Permissions.GroupBy(p => p.Key, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void EveryDeskLink_AsksForAPermissionThatExists()
        => Assert.Equal([], Program.Modules.All.SelectMany(m => m.DeskLinks).Where(l => !Permissions.Any(p => p.Key == l.Permission)).Select(l => l.Path));
}
