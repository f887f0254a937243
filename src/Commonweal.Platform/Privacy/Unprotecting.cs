using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Commonweal.Platform.Privacy;

/// <summary>Reads what came back from outside.</summary>
public static class Unprotecting
{
    /// <summary>What was sealed; null where we did not seal it, or not for this, or its time is over.</summary>
    public static string? UnprotectOrNull(this IDataProtector protector, string text)
    {
        try { return protector.Unprotect(text); }
        catch (CryptographicException) { return null; }
    }
}
