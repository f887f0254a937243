using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Accounts.Demonstration;

/// <summary>The invented colleagues of the demonstration city. Everybody may know their password: they open nothing real.</summary>
internal static class DemonstrationAccounts
{
    internal const string Password = "two rivers, one city";

    internal const string Mayor = "mayor@rivermeet.example";

    private static readonly (string Name, string Email, string Language, Role[] Roles)[] People =
    [
        ("Miriam Castell", Mayor, "en", [Role.Mayor]),
        ("Jonas Weir", "coordinator@rivermeet.example", "en", [Role.Coordinator, Role.Approver]),
        ("Salma Haddad", "liaison@rivermeet.example", "ar", [Role.LiaisonOfficer]),
        ("Claire Fontaine", "information@rivermeet.example", "fr", [Role.InformationOfficer, Role.Translator]),
        ("Tom Okafor", "department@rivermeet.example", "en", [Role.DepartmentOfficer]),
        ("Ines Duarte", "communications@rivermeet.example", "en", [Role.CommunicationsOfficer, Role.Moderator]),
        ("Petra Lindqvist", "ombud@rivermeet.example", "en", [Role.Ombud]),
        ("Daniel Brook", "administrator@rivermeet.example", "en", [Role.Administrator]),
        ("Open House Association", "partner@rivermeet.example", "en", [Role.PartnerOrganisation]),
        ("Inspector Ray Holm", "police@rivermeet.example", "en", [Role.PolicePartner]),
    ];

    internal static async Task FillAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<CommonwealDb>();
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var department = await db.Set<Department>().AsNoTracking().OrderBy(d => d.Code).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(stop);
        // One hash for all: ten slow hashes would make the first start ten times slower.
        var hash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account { Name = "" }, Password);
        foreach (var (name, email, language, roles) in People)
        {
            var account = new Account { Name = name, Email = email, Language = language, Roles = [.. roles], Demonstration = true, PasswordHash = hash };
            if (roles.Contains(Role.DepartmentOfficer)) account.DepartmentId = department;
            var made = await accounts.CreateAsync(account);
            if (!made.Succeeded) throw new InvalidOperationException($"The account {email} could not be made: {made}");
        }
    }

    /// <summary>Who can be tried out here, for the sign-in page.</summary>
    internal static IEnumerable<(string Name, string Email, Role Role)> Listed => People.Select(p => (p.Name, p.Email, p.Roles[0]));
}
