using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Fields;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>
/// Strikes names of third persons out of a concern before it travels: out of its words, its conversation and what was
/// released of it. The original is kept nowhere, and the audit trail names the act, never the words.
/// </summary>
internal sealed class Striking(CommonwealDb db, AuditTrail audit)
{
    /// <summary>What stands in place of a name. As short as can be, so that a struck text still fits.</summary>
    public const string Mark = "[…]";

    /// <summary>Fewest letters of what is struck out: one letter would strike half a text.</summary>
    public const int Fewest = 2;

    /// <summary>Most at once.</summary>
    public const int Most = 20;

    /// <summary>How often any of these words occur, case aside.</summary>
    public static int Count(string text, IEnumerable<string> names)
        => names.Sum(name => (text.Length - text.Replace(name, "", StringComparison.OrdinalIgnoreCase).Length) / name.Length);

    /// <summary>The text without them; longer words first, so that a full name goes before its half.</summary>
    public static string Strike(string text, IEnumerable<string> names)
        => names.OrderByDescending(n => n.Length).Aggregate(text, (rest, name) => rest.Replace(name, Mark, StringComparison.OrdinalIgnoreCase));

    /// <summary>Strikes the words out wherever they stand. <see cref="Handled.NotPossible"/> where they stand nowhere.</summary>
    public async Task<Handled> StrikeAsync(Grip grip, IReadOnlyList<string> names, CancellationToken stop)
    {
        try
        {
            var handled = await db.InTransactionAsync(s => StrikeInTransactionAsync(grip, names, s), stop);
            if (handled is Handled.Done) await db.Dialect.ForgetDeletedAsync(db, stop);
            return handled;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Handled.ChangedMeanwhile;
        }
    }

    private async Task<Handled> StrikeInTransactionAsync(Grip grip, IReadOnlyList<string> names, CancellationToken stop)
    {
        if (await db.Set<Concern>().Where(c => c.Id == grip.Id).SingleOrDefaultAsync(grip.Reach.Within(), stop) is not { } concern) return Handled.NotFound;
        if (concern.Version != grip.Version) return Handled.ChangedMeanwhile;
        var messages = await db.Set<ConcernMessage>().Where(m => m.ConcernId == concern.Id).ToListAsync(stop);
        var released = await db.Set<PublishedAnswer>().SingleOrDefaultAsync(a => a.ConcernId == concern.Id, stop);
        var struck = Count(concern.Words, names) + messages.Sum(m => Count(m.Words, names)) + Count(released?.YouSaid, names) + Count(released?.WeDid, names);
        var words = Strike(concern.Words, names);
        if (struck == 0 || CleanText.Length(words) > Concern.LongestWords) return Handled.NotPossible;
        concern.Words = words;
        foreach (var message in messages) message.Words = Strike(message.Words, names);
        if (released is not null)
        {
            released.YouSaid = Strike(released.YouSaid, names);
            released.WeDid = Strike(released.WeDid, names);
        }
        db.Entry(concern).Property(c => c.Version).IsModified = true;
        audit.Add("struck-out", "concern", concern.Id.ToString());
        await db.SaveChangesAsync(stop);
        return Handled.Done;
    }

    private static int Count(MultilingualText? text, IReadOnlyList<string> names) => text?.Languages.Values.Sum(v => Count(v.Text, names)) ?? 0;

    private static MultilingualText Strike(MultilingualText text, IReadOnlyList<string> names)
        => text.Languages.Aggregate(text, (all, version) => all.With(version.Key, version.Value with { Text = Strike(version.Value.Text, names) }));
}
