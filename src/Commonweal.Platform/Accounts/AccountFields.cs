using System.Net.Mail;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Platform.Accounts;

/// <summary>What a name and an address of a colleague must be, wherever they are typed.</summary>
internal static class AccountFields
{
    private const int LongestName = 200, LongestEmail = 254;

    internal static void CheckName(ModelStateDictionary state, string field, string? name, Texts texts)
    {
        if (string.IsNullOrWhiteSpace(name)) state.AddModelError(field, texts["errors.required"]);
        else if (name.Trim().Length > LongestName) state.AddModelError(field, texts["errors.tooLong", ("most", LongestName)]);
        else if (name.Any(char.IsControl)) state.AddModelError(field, texts["accounts.name.signs"]);
    }

    internal static async Task CheckEmailAsync(ModelStateDictionary state, string field, string? email, UserManager<Account> accounts, Texts texts)
    {
        if (string.IsNullOrWhiteSpace(email)) state.AddModelError(field, texts["errors.required"]);
        else if (!IsEmail(email.Trim())) state.AddModelError(field, texts["accounts.email.wrong"]);
        else if (await accounts.FindByEmailAsync(email.Trim()) is not null) state.AddModelError(field, texts["accounts.email.taken"]);
    }

    /// <summary>One plain address, without a display name, as a letter can be sent to it.</summary>
    internal static bool IsEmail(string email)
        => email.Length <= LongestEmail && !email.Any(char.IsControl) && MailAddress.TryCreate(email, out var address) && address.Address == email && address.Host.Contains('.', StringComparison.Ordinal);
}
