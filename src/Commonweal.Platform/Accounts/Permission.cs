namespace Commonweal.Platform.Accounts;

/// <summary>One thing a person may do. Pages and endpoints ask for permissions, never for roles.</summary>
/// <param name="Key">Stable key: <c>concerns.answer</c>.</param>
/// <param name="Roles">The roles that bring it.</param>
/// <param name="ClosedToPolice">An account of police type never holds it, whatever its other roles.</param>
public sealed record Permission(string Key, Role[] Roles, bool ClosedToPolice = false)
{
    /// <summary>Catalogue key of its name.</summary>
    public string Title => "permission." + Key;
}
