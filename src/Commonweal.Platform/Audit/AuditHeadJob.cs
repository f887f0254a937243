using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Audit;

/// <summary>Mails the chain's head to the ombud every day: outside this house, it vouches for everything before it.</summary>
internal sealed class AuditHeadJob(CommonwealDb db, IMailbox mailbox, CurrentCity city, Texts texts, PersonalData personal, TimeProvider clock) : IJob
{
    public static string Kind => "audit-head";

    public static string Title => "audit.head.job";

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var head = await AuditSealer.HeadAsync(db, stop);
        if (head.Number == 0) return;
        var here = await city.GetAsync(stop);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), here.TimeZone).DateTime);
        var accounts = await db.Users.AsNoTracking().Where(a => !a.Left).ToListAsync(stop);
        foreach (var ombud in accounts.Where(a => a.SealedEmail is not null && a.Roles.Contains(Role.Ombud)))
        {
            var language = ombud.Language ?? here.Languages[0];
            await mailbox.SendAsync(new OutgoingMail(
                personal.Open(ombud.SealedEmail!),
                texts.In(language, "audit.head.subject", ("day", day)),
                texts.In(language, "audit.head.text", ("day", day), ("head", head.ToString()), ("command", "commonweal audit verify --head " + head)),
                language) { Once = FormattableString.Invariant($"audit-head/{day:yyyy-MM-dd}/{ombud.Id}") }, stop);
        }
    }
}
