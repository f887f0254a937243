using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Commonweal.Analysis.CommonGround;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Results;

/// <summary>
/// Works a consultation out by the published method and keeps what is shown. Always from all votes: what is published must
/// not depend on the order in which they came.
/// </summary>
internal sealed class WorkingOut(CommonwealDb db, IOutputCacheStore cache, TimeProvider clock)
{
    private const int MostAgreed = 20, MostRejected = 5, MostApart = 8;

    public static ConversationRule RuleOf(Consultation consultation, GatheredVotes gathered) => ConversationRule.Default with { Withheld = gathered.Withheld, Seed = consultation.Seed };

    public async Task RunAsync(Guid id, CancellationToken stop)
    {
        if (await db.Set<Consultation>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } consultation) return;
        if (await db.Set<ConsultationResult>().AnyAsync(r => r.ConsultationId == id && r.IsFinal, stop)) return;
        var gathered = await GatheredVotes.ReadAsync(db, id, stop);
        if (gathered.Votes.Participants.Count == 0 && consultation.State is not ConsultationState.Closed) return;
        var isFinal = consultation.State is ConsultationState.Closed;
        var conversation = Conversation.Of(gathered.Votes, RuleOf(consultation, gathered));
        var priorities = conversation.Priorities.ToDictionary(p => p.Statement, p => Math.Round(p.Priority, 4), StringComparer.Ordinal);
        var result = new ConsultationResult
        {
            ConsultationId = id,
            At = clock.GetUtcNow(),
            Participants = gathered.Votes.Participants.Count,
            Votes = gathered.Votes.Votes,
            InputHash = isFinal ? HashOf(gathered) : "",
            IsFinal = isFinal,
            Shown = JsonSerializer.Serialize(Show(conversation, gathered)),
            Priorities = JsonSerializer.Serialize(priorities),
        };
        await KeepAsync(result, stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
    }

    /// <summary>The hash of the open form: whoever downloads it can check with <c>sha256sum</c> that these were the votes.</summary>
    public static string HashOf(GatheredVotes gathered)
    {
        using var hash = SHA256.Create();
        using (var hashing = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        using (var writer = new StreamWriter(hashing, new UTF8Encoding(false)))
            foreach (var line in OpenForm.Votes(gathered)) writer.Write(line);
        return Convert.ToHexStringLower(hash.Hash!);
    }

    public static ShownResult Show(Conversation conversation, GatheredVotes gathered)
    {
        var people = gathered.Votes.Participants.Count;
        var shown = new ShownResult(people, gathered.Votes.Votes) { Statements = gathered.Statements.Count(s => s.State is StatementState.Shown) };
        if (!shown.HasEnough) return shown;
        var (dots, outlines) = OpinionCanvas.Draw(conversation.Map.Participants, conversation.Grouping.GroupOf, conversation.Grouping.Count);
        var agreed = conversation.CommonGround.Where(s => s.HasMajorityInEveryGroup).ToList();
        return shown with
        {
            Grouped = conversation.Groups.Sum(g => g.Size),
            Stability = double.IsNaN(conversation.Grouping.Stability) ? null : conversation.Grouping.Stability,
            Explained = conversation.Map.Explained.Sum(),
            Groups = [.. conversation.Groups.Select((g, at) => new ShownGroup(g.Size, [.. g.Representative.Select(Speak)], outlines[at]))],
            Agreed = [.. agreed.Take(MostAgreed).Select(Line)],
            AgreedInAll = agreed.Count,
            Rejected = [.. conversation.CommonGround.Where(s => s.PerGroup.All(g => g.Count.Disagree * 2 > g.Count.Votes)).OrderByDescending(s => s.Rejection).Take(MostRejected).Select(Line)],
            Apart = conversation.Groups.Count < 2 ? [] : [.. conversation.CommonGround.Select(Line).OrderByDescending(s => s.PerGroup.Max(g => g.Share) - s.PerGroup.Min(g => g.Share)).Take(MostApart)],
            Dots = dots,
            Languages = WhoTookPart.Of(gathered.Participants.Select(p => p.Language)),
            Communities = WhoTookPart.Of(gathered.Participants.Select(p => p.Community?.ToString())),
        };
    }

    private static Speaking Speak(Representativeness one)
        => new(int.Parse(one.Statement, System.Globalization.CultureInfo.InvariantCulture), one.Agrees, one.OnThisSide, one.Count.Votes, one.Ratio);

    private static ShownStatement Line(StatementConsensus one)
        => new(int.Parse(one.Statement, System.Globalization.CultureInfo.InvariantCulture), one.Consensus, one.Low, one.High,
            [.. one.PerGroup.Select(g => new GroupVotes(g.Count.Agree, g.Count.Disagree, g.Count.Pass, g.Low, g.High))]);

    private Task KeepAsync(ConsultationResult result, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        // The consultation's row first: of two nodes that worked it out at once the second waits, and finds what the first wrote.
        await db.Set<Consultation>().Where(c => c.Id == result.ConsultationId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Edition, c => c.Edition + 1), s);
        var before = await db.Set<ConsultationResult>().SingleOrDefaultAsync(r => r.ConsultationId == result.ConsultationId, s);
        if (before is { IsFinal: true }) return;
        if (before is null) db.Add(result);
        else db.Entry(before).CurrentValues.SetValues(result);
        await db.SaveChangesAsync(s);
    }, stop);
}
