using Commonweal.Platform.Audit;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts.Keeping;

/// <summary>What an administrator does to a colleague's account.</summary>
internal sealed class AccountKeeping(
    UserManager<Account> accounts, Invitations invitations, IMailbox mailbox, PublicAddress address, AuditTrail audit, CommonwealDb db, Here here, Texts texts)
{
    /// <summary>A new one-time link, absolute; sent by e-mail where asked, or where the person already had a way in.</summary>
    internal async Task<string> InviteAsync(Account account, bool send, CancellationToken stop)
    {
        var path = await invitations.MakeAsync(account.Id, Invitations.ForColleague, stop);
        var link = address.Link(path);
        await audit.RecordAsync("invited", "account", account.Id.ToString(), stop: stop);
        if (send) await TellAsync(account, "invited", stop, ("link", link));
        return link;
    }

    /// <summary>
    /// What the account is and may. Where something is taken away its sessions end; what is added is there within a
    /// minute without throwing anybody out in the middle of a sentence.
    /// </summary>
    internal async Task<bool> ChangeAsync(Account account, string name, IReadOnlyList<Role> roles, Guid? department, string? language, CancellationToken stop)
    {
        if (account.Roles.Contains(Role.Administrator) && !roles.Contains(Role.Administrator) && !await db.AnyBesidesAsync(account.Id, stop)) return false;
        var taken = account.Roles.Except(roles).Any() || roles.Contains(Role.PolicePartner) && !account.Roles.Contains(Role.PolicePartner) || account.DepartmentId is not null && account.DepartmentId != department;
        if (!account.Roles.SequenceEqual(roles)) audit.Add("roles-changed", "account", account.Id.ToString(), string.Join(' ', roles));
        (account.Name, account.Roles, account.DepartmentId, account.Language) = (name, [.. roles], department, language);
        if (taken) account.SecurityStamp = NewStamp();
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>The way in stays open with the password and a new factor; the person is told by e-mail.</summary>
    internal async Task ResetSecondFactorAsync(Account account, CancellationToken stop)
    {
        await RemoveFactorsAsync(account, stop);
        account.SecurityStamp = NewStamp();
        audit.Add("second-factor-reset", "account", account.Id.ToString());
        await db.SaveChangesAsync(stop);
        await TellAsync(account, "reset", stop);
    }

    /// <summary>Ends every session and takes everything but the name; false for the last administrator.</summary>
    internal async Task<bool> LeaveAsync(Account account, CancellationToken stop)
    {
        if (account.Roles.Contains(Role.Administrator) && !await db.AnyBesidesAsync(account.Id, stop)) return false;
        await RemoveFactorsAsync(account, stop);
        db.RemoveRange(await db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == account.Id).ToListAsync(stop));
        db.RemoveRange(await db.Set<Invitation>().Where(i => i.AccountId == account.Id && i.UsedAt == null).ToListAsync(stop));
        account.Left = true;
        (account.SealedEmail, account.NormalizedEmail, account.Email, account.PasswordHash) = (null, null, null, null);
        account.Roles = [];
        account.DepartmentId = null;
        account.SecurityStamp = NewStamp();
        audit.Add("left", "account", account.Id.ToString());
        db.Publish(new AccountLeft(account.Id));
        await db.SaveChangesAsync(stop);
        return true;
    }

    private async Task RemoveFactorsAsync(Account account, CancellationToken stop)
    {
        db.RemoveRange(await db.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == account.Id).ToListAsync(stop));
        db.RemoveRange(await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == account.Id).ToListAsync(stop));
        db.RemoveRange(await db.Set<Approvals.PhoneKey>().Where(k => k.AccountId == account.Id).ToListAsync(stop));
        account.TwoFactorEnabled = false;
    }

    private async Task TellAsync(Account account, string what, CancellationToken stop, params (string Name, object? Value)[] values)
    {
        if (await accounts.GetEmailAsync(account) is not { } email) return;
        var language = account.Language ?? here.Language;
        (string, object?)[] all = [.. values, ("name", account.Name), ("city", here.City.Settings.Name.For(language, here.City.Languages).Text)];
        await mailbox.SendAsync(new OutgoingMail(email, texts.In(language, $"accounts.mail.{what}.subject", all), texts.In(language, $"accounts.mail.{what}.text", all), language), stop);
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
