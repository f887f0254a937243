namespace Commonweal.Platform.Accounts;

/// <summary>What a password must be: long. Rules about signs make people write it down and change one digit.</summary>
internal static class PasswordRule
{
    internal const int Shortest = 12, Longest = 200;

    /// <summary>Catalogue key of what is wrong, or null.</summary>
    /// <param name="password">The new password.</param>
    /// <param name="again">The same, typed a second time.</param>
    /// <param name="known">What others know of the person: name, address.</param>
    internal static string? Check(string? password, string? again, params string?[] known)
    {
        if (string.IsNullOrEmpty(password)) return "errors.required";
        if (password.Length < Shortest) return "accounts.password.short";
        if (password.Length > Longest) return "accounts.password.long";
        if (password.Distinct().Count() < 5 || known.Any(k => k is { Length: >= Shortest / 2 } && password.Contains(k, StringComparison.OrdinalIgnoreCase) && password.Length - k.Length < Shortest / 2))
            return "accounts.password.easy";
        return password == again ? null : "accounts.password.differs";
    }
}
