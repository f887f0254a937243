using System.Security.Cryptography;
using Commonweal.Platform.Data;

namespace Commonweal.Platform.Privacy;

/// <summary>
/// Secret keys of 256 bits, one file each in a folder outside the database: <c>personal-1.key</c>, <c>receipts-1.key</c> ….
/// The highest version is used for new records, older ones stay readable.
/// </summary>
public sealed class KeyRing(DataPlace place)
{
    private readonly Lock door = new();
    private readonly Dictionary<string, SortedList<int, byte[]>> known = new(StringComparer.Ordinal);

    /// <summary>The current key of a purpose and its version; made on first use.</summary>
    public (int Version, byte[] Key) Current(string purpose)
    {
        var keys = All(purpose);
        return (keys.GetKeyAtIndex(keys.Count - 1), keys.GetValueAtIndex(keys.Count - 1));
    }

    /// <summary>The key of one version.</summary>
    /// <exception cref="KeyNotFoundException">The key file is not in the folder.</exception>
    public byte[] Get(string purpose, int version)
        => All(purpose).TryGetValue(version, out var key) ? key
            : throw new KeyNotFoundException($"The key '{purpose}-{version}.key' is missing in the keys folder; restore it from the backup of the keys.");

    /// <summary>Every version, oldest first.</summary>
    public IReadOnlyDictionary<int, byte[]> Every(string purpose) => All(purpose);

    private SortedList<int, byte[]> All(string purpose)
    {
        lock (door)
        {
            if (known.TryGetValue(purpose, out var keys)) return keys;
            keys = Read(purpose);
            if (keys.Count == 0) keys.Add(1, Make(purpose, 1));
            return known[purpose] = keys;
        }
    }

    private SortedList<int, byte[]> Read(string purpose)
    {
        var keys = new SortedList<int, byte[]>();
        if (!Directory.Exists(place.KeysFolder)) return keys;
        foreach (var file in Directory.EnumerateFiles(place.KeysFolder, purpose + "-*.key"))
            if (int.TryParse(Path.GetFileNameWithoutExtension(file).AsSpan(purpose.Length + 1), System.Globalization.CultureInfo.InvariantCulture, out var version))
                keys.Add(version, Convert.FromBase64String(File.ReadAllText(file).Trim()));
        return keys;
    }

    private byte[] Make(string purpose, int version)
    {
        Directory.CreateDirectory(place.KeysFolder);
        var file = Path.Combine(place.KeysFolder, $"{purpose}-{version}.key");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var key = RandomNumberGenerator.GetBytes(32);
        try
        {
            using var stream = new FileStream(file, options);
            stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(key)));
            stream.Flush(flushToDisk: true);
            return key;
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process made it in the same moment.
            return Convert.FromBase64String(File.ReadAllText(file).Trim());
        }
    }
}
