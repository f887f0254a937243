namespace Commonweal.Platform.Accounts;

/// <summary>Names of the cookies and doors besides Identity's own.</summary>
internal static class Schemes
{
    /// <summary>Between the password and the second factor.</summary>
    internal const string SecondStep = "second-step";

    /// <summary>A resident who proved an e-mail address.</summary>
    internal const string Resident = "resident";

    /// <summary>The city's OpenID Connect provider.</summary>
    internal const string CityProvider = "city";
}
