using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Privacy.Retention;

/// <summary>Announces what will be cleared, a week before: on the page and by mail to the coordinators.</summary>
internal sealed class RetentionPlanning(CommonwealDb db, RetentionPreview preview, IMailbox mailbox, CurrentCity city, Texts texts, HeldData held, PersonalData personal)
{
    internal const int DaysBefore = 7;

    /// <summary>Makes the next plan, unless one is open or nothing is due.</summary>
    internal async Task AnnounceAsync(DateOnly today, CancellationToken stop)
    {
        if (await db.Set<RetentionPlan>().AnyAsync(p => p.State != PlanState.CarriedOut, stop)) return;
        var day = today.AddDays(DaysBefore);
        var dues = (await preview.OnAsync(day, stop)).Where(d => d.Class.Announced && d.Records > 0).ToList();
        if (dues.Count == 0) return;
        var plan = new RetentionPlan { AnnouncedOn = today, CarryOutOn = day };
        plan.Lines.AddRange(dues.Select(d => new RetentionLine { DataClass = d.Class.Key, EndedBefore = d.EndedBefore, Announced = d.Records }));
        var coordinators = await CoordinatorsAsync(stop);
        await db.InTransactionAsync(async s =>
        {
            db.Add(plan);
            await db.SaveChangesAsync(s);
            foreach (var coordinator in coordinators) await mailbox.SendAsync(Letter(plan, coordinator), s);
        }, stop);
    }

    private async Task<List<Account>> CoordinatorsAsync(CancellationToken stop)
    {
        // Roles are a list inside the row; there are few enough accounts to look through.
        var accounts = await db.Users.AsNoTracking().Where(a => !a.Left).ToListAsync(stop);
        return [.. accounts.Where(a => a.SealedEmail is not null && a.Roles.Contains(Role.Coordinator))];
    }

    private OutgoingMail Letter(RetentionPlan plan, Account to)
    {
        var language = to.Language ?? city.Latest.Languages[0];
        var culture = LanguageCulture.For(language);
        var lines = plan.Lines.Select(l => "- " + texts.CountIn(language, "retention.mail.line", l.Announced, ("what", texts.In(language, held.Find(l.DataClass)!.Title))));
        var text = texts.In(language, "retention.mail.text", ("day", plan.CarryOutOn), ("list", string.Join('\n', lines)));
        return new OutgoingMail(personal.Open(to.SealedEmail!), texts.In(language, "retention.mail.subject", ("day", plan.CarryOutOn.ToString("D", culture))), text, language) { Once = $"retention/{plan.Id}/{to.Id}" };
    }
}
