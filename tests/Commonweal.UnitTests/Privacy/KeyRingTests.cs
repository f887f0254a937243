using System.Security.Cryptography;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;

namespace Commonweal.UnitTests.Privacy;

public sealed class KeyRingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("commonweal-keys-").FullName;

    [Fact]
    public void Rotated_NewRecordsUseTheNextVersion_OldOnesStayReadable()
    {
        var keys = Ring();
        var personal = new PersonalData(keys);
        var before = personal.Seal("amal@example.org");

        Assert.Equal(2, keys.Rotate("personal"));

        var after = personal.Seal("amal@example.org");
        Assert.Equal((1, 2), (before[3], after[3]));
        Assert.Equal("amal@example.org", personal.Open(before));
        Assert.Equal("amal@example.org", personal.Open(after));
    }

    [Fact]
    public void Rotated_ByAnotherProcess_IsFoundWhenARecordAsksForIt()
    {
        var running = Ring();
        _ = running.Current("personal");
        var command = Ring();
        command.Rotate("personal");
        var written = new PersonalData(command).Seal("words");

        Assert.Equal("words", new PersonalData(running).Open(written));
    }

    [Fact]
    public void MadeByTwoAtOnce_IsOneKey()
    {
        for (var time = 0; time < 50; time++)
        {
            var (purpose, keys) = ($"purpose{time}", new byte[16][]);
            Parallel.For(0, keys.Length, i => keys[i] = Ring().Current(purpose).Key);

            Assert.All(keys, k => Assert.Equal(keys[0], k));
            Assert.Single(Directory.EnumerateFiles(folder, purpose + "-*"));
        }
    }

    [Fact]
    public void KeyFile_IsReadableByItsOwnerOnly()
    {
        _ = Ring().Current("personal");

        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "personal-1.key")));
    }

    [Fact]
    public void KeyFile_Damaged_IsSaid()
    {
        File.WriteAllText(Path.Combine(folder, "personal-1.key"), "not a key");

        Assert.Contains("personal-1.key", Assert.Throws<InvalidDataException>(() => Ring().Current("personal")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sealed_AnyByteChanged_IsNotOpened()
    {
        var personal = new PersonalData(Ring());
        var text = personal.Seal("amal@example.org");
        for (var i = 4; i < text.Length; i++)
        {
            var changed = text.ToArray();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => personal.Open(changed));
        }
    }

    [Fact]
    public void Sealed_Twice_LooksDifferent_ButIsFoundByTheSameLookup()
    {
        var personal = new PersonalData(Ring());

        Assert.NotEqual(personal.Seal("amal@example.org"), personal.Seal("amal@example.org"));
        Assert.Equal(personal.Lookup("amal@example.org"), personal.Lookup("amal@example.org"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private KeyRing Ring() => new(new DataPlace(folder, null, folder));
}
