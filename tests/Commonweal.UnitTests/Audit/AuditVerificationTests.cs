using Commonweal.Platform.Audit;
using CsCheck;

namespace Commonweal.UnitTests.Audit;

public sealed class AuditVerificationTests
{
    [Fact]
    public void Chain_Untouched_HasNoFindings() => Assert.Empty(Follow(Chain(100)));

    [Fact]
    public void Chain_OfNothing_HasNoFindings() => Assert.Empty(Follow([]));

    [Fact]
    public void HashOf_KnownRecord_IsWhatTheFormatSays()
    {
        // The bytes are written out from the description, not made by the code under test.
        var record = new AuditRecord { At = DateTimeOffset.UnixEpoch.AddSeconds(1), Actor = "system", Action = "read", SubjectKind = "é", Subject = "" };
        var bytes = new byte[32].Concat(Convert.FromHexString(
            "0000000000000001" + "00000000000F4240" + "00000006" + "73797374656D" + "00000004" + "72656164" + "00000002" + "C3A9" + "00000000" + "FFFFFFFF")).ToArray();

        Assert.Equal(System.Security.Cryptography.SHA256.HashData(bytes), AuditChain.HashOf(AuditChain.Beginning, 1, record));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(100)]
    public void Record_WithAnotherActor_IsFoundWhereItIs(int number)
    {
        var chain = Chain(100);
        chain[number - 1] = Copy(chain[number - 1], actor: "somebody else");

        Assert.Equal(new AuditFinding(AuditFault.Changed, number, number), Assert.Single(Follow(chain)));
    }

    [Fact]
    public void Record_ChangedWithItsHashMadeAnew_IsFoundAtTheNext()
    {
        var chain = Chain(100);
        var changed = Copy(chain[49], actor: "somebody else");
        changed.Hash = AuditChain.HashOf(chain[48].Hash!, 50, changed);
        chain[49] = changed;

        Assert.Equal(new AuditFinding(AuditFault.Changed, 51, 51), Assert.Single(Follow(chain)));
    }

    [Fact]
    public void Records_TakenAway_AreNamed()
    {
        var chain = Chain(100);
        chain.RemoveRange(9, 5);

        Assert.Equal(new AuditFinding(AuditFault.Missing, 10, 14), Assert.Single(Follow(chain)));
    }

    [Fact]
    public void FirstRecord_TakenAway_IsNamed()
        => Assert.Equal(new AuditFinding(AuditFault.Missing, 1, 1), Assert.Single(Follow(Chain(10)[1..])));

    [Theory]
    [InlineData(10, 11)]
    [InlineData(10, 12)]
    [InlineData(1, 100)]
    public void Records_ThatChangedPlacesWithTheirHashes_AreBothNamed(int first, int second)
    {
        var chain = Chain(100);
        var (a, b) = (Copy(chain[first - 1]), Copy(chain[second - 1]));
        (a.Number, b.Number) = (second, first);
        (chain[first - 1], chain[second - 1]) = (b, a);

        Assert.Equal([new(AuditFault.Reordered, first, first), new(AuditFault.Reordered, second, second)], Follow(chain));
    }

    [Theory]
    [InlineData(10, 11)]
    [InlineData(20, 80)]
    public void Records_WhoseContentsChangedPlaces_AreBothNamed(int first, int second)
    {
        var chain = Chain(100);
        var (a, b) = (Copy(chain[first - 1]), Copy(chain[second - 1]));
        (a.Number, b.Number) = (b.Number, a.Number);
        (a.Hash, b.Hash) = (b.Hash, a.Hash);
        (chain[first - 1], chain[second - 1]) = (b, a);

        Assert.Equal([new(AuditFault.Reordered, first, first), new(AuditFault.Reordered, second, second)], Follow(chain));
    }

    [Fact]
    public void EndCutOff_ShowsAgainstAHeadKeptElsewhere()
    {
        var chain = Chain(100);
        var head = new AuditHead(100, chain[99].Hash!);

        Assert.Empty(Follow(chain[..90]));
        Assert.Equal(new AuditFinding(AuditFault.OtherHead, 100, 100), Assert.Single(Follow(chain[..90], head)));
    }

    [Fact]
    public void WholeTrailWrittenAnew_ShowsAgainstAHeadKeptElsewhere()
    {
        var head = new AuditHead(50, Chain(100)[49].Hash!);

        Assert.Empty(Follow(Chain(100, actor: "rewritten")));
        Assert.Equal(AuditFault.OtherHead, Assert.Single(Follow(Chain(100, actor: "rewritten"), head)).Fault);
    }

    [Fact]
    public void AnyFieldOfAnyRecord_Changed_IsFound()
        => Gen.Select(Gen.Int[0, 29], Gen.Int[0, 5]).Sample((index, field) =>
        {
            var chain = Chain(30);
            chain[index] = field switch
            {
                0 => Copy(chain[index], actor: "x"),
                1 => Copy(chain[index], action: "x"),
                2 => Copy(chain[index], kind: "x"),
                3 => Copy(chain[index], subject: "x"),
                4 => Copy(chain[index], details: "x"),
                _ => Copy(chain[index], later: TimeSpan.FromMicroseconds(1)),
            };
            return Follow(chain).SequenceEqual([new AuditFinding(AuditFault.Changed, index + 1, index + 1)]);
        });

    [Theory]
    [InlineData("12:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", true)]
    [InlineData("12:9f86", false)]
    [InlineData("", false)]
    [InlineData("x:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", false)]
    public void Head_AsText_IsReadBack(string text, bool valid) => Assert.Equal(valid ? text : null, AuditHead.Parse(text)?.ToString());

    private static List<AuditRecord> Chain(int length, string actor = "system")
    {
        var chain = new List<AuditRecord>(length);
        var hash = AuditChain.Beginning;
        for (var number = 1; number <= length; number++)
        {
            var record = new AuditRecord
            {
                Id = number, At = DateTimeOffset.UnixEpoch.AddMinutes(number), Actor = actor, Action = "read", SubjectKind = "concern",
                Subject = $"subject {number}", Details = number % 2 == 0 ? "State" : null, Number = number,
            };
            record.Hash = hash = AuditChain.HashOf(hash, number, record);
            chain.Add(record);
        }
        return chain;
    }

    private static AuditRecord Copy(
        AuditRecord r, string? actor = null, string? action = null, string? kind = null, string? subject = null, string? details = null, TimeSpan later = default) => new()
    {
        Id = r.Id, At = r.At + later, Actor = actor ?? r.Actor, Action = action ?? r.Action, SubjectKind = kind ?? r.SubjectKind,
        Subject = subject ?? r.Subject, Details = details ?? r.Details, Number = r.Number, Hash = r.Hash,
    };

    private static IReadOnlyList<AuditFinding> Follow(IEnumerable<AuditRecord> chain, AuditHead? expected = null)
    {
        var verification = new AuditVerification(expected);
        foreach (var record in chain) verification.Next(record);
        return verification.Finish();
    }
}
