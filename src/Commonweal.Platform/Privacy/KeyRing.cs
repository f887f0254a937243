using System.Globalization;
using System.Security.Cryptography;
using Commonweal.Platform.Data;

namespace Commonweal.Platform.Privacy;

/// <summary>
/// Secret keys of 256 bits, one file each in a folder outside the database: <c>personal-1.key</c>, <c>receipts-1.key</c> ….
/// The highest version is used for new records, older ones stay readable. Keys that another process made are found
/// within a minute, or at once where a record asks for them.
/// </summary>
public sealed class KeyRing(DataPlace place)
{
    private const long FreshFor = 60_000;
    private const int LongestMaking = 10_000;
    private const string Door = ".making";
    private readonly Lock door = new();
    private readonly Dictionary<string, (SortedList<int, byte[]> Keys, long ReadAt)> known = new(StringComparer.Ordinal);

    /// <summary>The current key of a purpose and its version; made on first use.</summary>
    public (int Version, byte[] Key) Current(string purpose)
    {
        var keys = All(purpose);
        return (keys.GetKeyAtIndex(keys.Count - 1), keys.GetValueAtIndex(keys.Count - 1));
    }

    /// <summary>The key of one version.</summary>
    /// <exception cref="KeyNotFoundException">The key file is not in the folder.</exception>
    public byte[] Get(string purpose, int version)
    {
        if (All(purpose).TryGetValue(version, out var key) || All(purpose, anew: true).TryGetValue(version, out key)) return key;
        throw new KeyNotFoundException($"The key '{purpose}-{version}.key' is missing in the keys folder; restore it from the backup of the keys.");
    }

    /// <summary>Every version, oldest first.</summary>
    public IReadOnlyDictionary<int, byte[]> Every(string purpose) => All(purpose);

    /// <summary>Makes the next version of a key, used for everything new from now on; returns its number.</summary>
    public int Rotate(string purpose)
    {
        lock (door)
        {
            var keys = Read(purpose);
            var version = keys.Count == 0 ? 1 : keys.GetKeyAtIndex(keys.Count - 1) + 1;
            Make(purpose, version);
            known.Remove(purpose);
            return version;
        }
    }

    private SortedList<int, byte[]> All(string purpose, bool anew = false)
    {
        lock (door)
        {
            if (!anew && known.TryGetValue(purpose, out var ring) && Environment.TickCount64 - ring.ReadAt < FreshFor) return ring.Keys;
            var keys = Read(purpose);
            if (keys.Count == 0) keys.Add(1, Make(purpose, 1));
            known[purpose] = (keys, Environment.TickCount64);
            return keys;
        }
    }

    private SortedList<int, byte[]> Read(string purpose)
    {
        var keys = new SortedList<int, byte[]>();
        if (!Directory.Exists(place.KeysFolder)) return keys;
        foreach (var file in Directory.EnumerateFiles(place.KeysFolder, purpose + "-*.key"))
            if (int.TryParse(Path.GetFileNameWithoutExtension(file).AsSpan(purpose.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
                keys.Add(version, Read(new FileInfo(file)));
        return keys;
    }

    private static byte[] Read(FileInfo file)
    {
        Span<byte> key = stackalloc byte[32];
        if (Convert.TryFromBase64String(File.ReadAllText(file.FullName).Trim(), key, out var length) && length == key.Length) return key.ToArray();
        throw new InvalidDataException($"The key file '{file.Name}' is damaged: it must hold 32 bytes in base 64. Restore it from the backup of the keys.");
    }

    private byte[] Make(string purpose, int version)
    {
        Directory.CreateDirectory(place.KeysFolder);
        var file = new FileInfo(Path.Combine(place.KeysFolder, string.Create(CultureInfo.InvariantCulture, $"{purpose}-{version}.key")));
        using var alone = CloseDoor();
        // Where another process made it in the same moment, its key is the one.
        if (File.Exists(file.FullName)) return Read(file);
        var half = $"{file.FullName}.{Guid.NewGuid():N}";
        using (var stream = new FileStream(half, Options(FileMode.CreateNew)))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));
            stream.Flush(flushToDisk: true);
        }
        // Appears whole or not at all.
        File.Move(half, file.FullName);
        return Read(file);
    }

    /// <summary>One process at a time: a move that must not overwrite still may, where two move at once (dotnet/runtime, issue 31228).</summary>
    private FileStream CloseDoor()
    {
        FileStream? alone = null;
        return SpinWait.SpinUntil(() => (alone = TryCloseDoor()) is not null, LongestMaking) ? alone!
            : throw new IOException($"Another process has been making keys in {place.KeysFolder} for seconds. If none is running, the folder cannot be written to as it should.");
    }

    private FileStream? TryCloseDoor()
    {
        try { return new FileStream(Path.Combine(place.KeysFolder, Door), Options(FileMode.OpenOrCreate)); }
        catch (IOException) { return null; }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
