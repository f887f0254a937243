namespace Commonweal.Platform.Audit;

/// <summary>What is wrong with a part of the chain.</summary>
internal enum AuditFault
{
    /// <summary>The record does not follow from the one before it: one of the two was changed.</summary>
    Changed,
    /// <summary>Numbers that no record has.</summary>
    Missing,
    /// <summary>The record stands where another stood.</summary>
    Reordered,
    /// <summary>The chain ends before, or differs from, a head that was given.</summary>
    OtherHead,
}

/// <summary>One fault, in the numbers of the chain.</summary>
internal sealed record AuditFinding(AuditFault Fault, long From, long To);

/// <summary>Follows the chain record by record and says where it was tampered with.</summary>
/// <param name="expected">A head that somebody outside kept, or null.</param>
/// <param name="anchor">Where the chain begins, when its oldest part was cleared away; null for the very beginning.</param>
internal sealed class AuditVerification(AuditHead? expected = null, AuditHead? anchor = null)
{
    // More suspects than this are a trail that was rewritten, where it no longer matters who stood where.
    private const int MostSuspects = 100;

    private readonly List<AuditFinding> findings = [];
    private readonly List<Suspect> suspects = [];
    private byte[]? previous = anchor?.Hash ?? AuditChain.Beginning;
    private bool sawExpected = expected is not null && anchor is not null && expected.Number == anchor.Number && expected.Hash.AsSpan().SequenceEqual(anchor.Hash);

    /// <summary>The last record followed.</summary>
    internal AuditHead Head { get; private set; } = anchor ?? new(0, AuditChain.Beginning);

    /// <summary>Follows the next record; they come in the order of their numbers.</summary>
    internal void Next(AuditRecord record)
    {
        var number = record.Number!.Value;
        if (number > Head.Number + 1)
        {
            findings.Add(new(AuditFault.Missing, Head.Number + 1, number - 1));
            previous = null;
        }
        var hash = record.Hash is { Length: 32 } whole ? whole : [];
        if (previous is not null && !AuditChain.HashOf(previous, number, record).AsSpan().SequenceEqual(hash))
            suspects.Add(new Suspect(number, record, hash, previous));
        if (number == expected?.Number) sawExpected = hash.AsSpan().SequenceEqual(expected.Hash);
        previous = hash.Length == 32 ? hash : null;
        Head = new AuditHead(number, hash);
    }

    /// <summary>Everything that was found, in the order of the chain.</summary>
    internal IReadOnlyList<AuditFinding> Finish()
    {
        foreach (var suspect in suspects)
            if (Judge(suspect) is { } fault) findings.Add(new(fault, suspect.Number, suspect.Number));
        if (expected is not null && !sawExpected) findings.Add(new(AuditFault.OtherHead, expected.Number, expected.Number));
        return [.. findings.OrderBy(f => f.From)];
    }

    private AuditFault? Judge(Suspect suspect)
    {
        if (suspects.Count > MostSuspects) return AuditFault.Changed;
        var links = suspects.SelectMany(s => new[] { s.Previous, s.Hash }).Where(h => h.Length == 32).ToList();
        foreach (var place in suspects.Select(s => s.Number))
        {
            if (!links.Exists(link => Fits(link, place, suspect.Record, suspect.Hash))) continue;
            // It is itself intact; only the one before it is not where it was.
            return place == suspect.Number ? null : AuditFault.Reordered;
        }
        var stoodHere = suspects.Exists(other => Fits(suspect.Previous, suspect.Number, other.Record, suspect.Hash));
        return stoodHere ? AuditFault.Reordered : AuditFault.Changed;
    }

    private static bool Fits(byte[] previous, long number, AuditRecord record, byte[] hash)
        => AuditChain.HashOf(previous, number, record).AsSpan().SequenceEqual(hash);

    private sealed record Suspect(long Number, AuditRecord Record, byte[] Hash, byte[] Previous);
}
