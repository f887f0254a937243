using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Commonweal.AppTests;

/// <summary>A PDF as another program reads it: Poppler's <c>pdfinfo</c> and <c>pdftotext</c>.</summary>
/// <param name="Words">Its words, page after page.</param>
/// <param name="Info">What it says of itself.</param>
/// <param name="Structure">Its tags, a line each.</param>
/// <param name="Raw">Its bytes as letters.</param>
internal sealed record ReadPdf(string Words, IReadOnlyDictionary<string, string> Info, string Structure, string Raw)
{
    internal static async Task<ReadPdf> OfAsync(byte[] pdf)
    {
        Needed.Here(new[] { "/usr/bin/pdftotext", "/usr/local/bin/pdftotext" }.Any(File.Exists), "Poppler's pdftotext is not installed (Debian: apt-get install poppler-utils).");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            var info = (await RunAsync("pdfinfo", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(':', 2)).Where(l => l.Length == 2);
            return new(Plain(await RunAsync("pdftotext", file, "-")), info.ToDictionary(l => l[0], l => l[1].Trim(), StringComparer.Ordinal), await RunAsync("pdfinfo", "-struct", file), Encoding.Latin1.GetString(pdf));
        }
        finally { File.Delete(file); }
    }

    /// <summary>Spaces made one; marks that only steer the direction, and the shapes letters have beside others, taken away.</summary>
    internal static string Plain(string words)
        => string.Join(' ', new string([.. words.Normalize(NormalizationForm.FormKC).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<string> RunAsync(string program, params string[] words)
    {
        using var running = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, UseShellExecute = false })!;
        var (output, errors) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
        await running.WaitForExitAsync();
        return running.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program}: {await errors}");
    }
}
