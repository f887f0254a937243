using System.Globalization;
using System.Text.Json;
using Commonweal.Testing;

namespace Commonweal.AppTests.Meetings;

/// <summary>One occurrence as ical.js found it.</summary>
internal sealed record ReadOccurrence(string Uid, DateTimeOffset Starts, DateTimeOffset Ends, string? Called, string Summary);

/// <summary>Reads a calendar with ical.js, which shares nothing with what wrote it; only the tests have it.</summary>
internal static class OtherReader
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static string Folder => Path.Combine(Repository.Root, "tests", "Commonweal.AppTests", "Meetings", "Reader");

    internal static async Task<IReadOnlyList<ReadOccurrence>> ReadAsync(string calendar, DateTimeOffset from, DateTimeOffset until)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, calendar);
            var said = await NodeScript.RunAsync(Path.Combine(Folder, "read.js"), file, from.ToString("O", CultureInfo.InvariantCulture), until.ToString("O", CultureInfo.InvariantCulture));
            return JsonSerializer.Deserialize<List<ReadOccurrence>>(said, Web)!;
        }
        finally { File.Delete(file); }
    }
}
