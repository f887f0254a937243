using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Commonweal.Communication.Channels.Paper;

/// <summary>A PDF, or why there is none.</summary>
internal sealed record PrintedPaper(byte[]? Pdf, PaperTrouble? Trouble = null);

/// <summary>Why nothing was printed.</summary>
internal enum PaperTrouble
{
    /// <summary>There is no Chromium on this machine, or not where the setting says.</summary>
    NoBrowser,
    /// <summary>It took too long, or too many were waiting.</summary>
    TooSlow,
    /// <summary>Chromium ended without a PDF; the log says what it said.</summary>
    Failed,
}

/// <summary>
/// Prints a page of our own making as tagged PDF with this machine's Chromium: one at a time, each in a process of its own
/// that ends with the request, in a folder that only we may open and that is gone afterwards.
/// </summary>
internal sealed partial class Chromium(ChromiumPlace place, ILogger<Chromium> log) : IDisposable
{
    private const int LastWords = 600;

    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<PrintedPaper> PrintAsync(string html, CancellationToken stop)
    {
        if (place.Find() is not { } program) return new(null, PaperTrouble.NoBrowser);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(place.Longest);
        try
        {
            await turn.WaitAsync(limit.Token);
            try { return await InFolderAsync(program, html, limit.Token); }
            finally { turn.Release(); }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            LogSlow(program, place.Longest.TotalSeconds);
            return new(null, PaperTrouble.TooSlow);
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<PrintedPaper> InFolderAsync(string program, string html, CancellationToken stop)
    {
        // Made so that nobody else may look into it: what is printed may not be released yet.
        var folder = Directory.CreateTempSubdirectory("commonweal-paper-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "page.html"), html, stop);
            var (code, words) = await RunAsync(Start(program, folder), stop);
            var pdf = Path.Combine(folder, "page.pdf");
            if (code == 0 && File.Exists(pdf)) return new(await File.ReadAllBytesAsync(pdf, stop));
            LogFailed(program, code, words.Length > LastWords ? words[^LastWords..] : words);
            return new(null, PaperTrouble.Failed);
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            LogFailed(program, failure.NativeErrorCode, failure.Message);
            return new(null, PaperTrouble.Failed);
        }
        finally { await TakeAwayAsync(folder); }
    }

    private static async Task<(int Code, string Words)> RunAsync(ProcessStartInfo start, CancellationToken stop)
    {
        using var process = Process.Start(start)!;
        try
        {
            var (words, others) = (process.StandardError.ReadToEndAsync(stop), process.StandardOutput.ReadToEndAsync(stop));
            await process.WaitForExitAsync(stop);
            await others;
            return (process.ExitCode, await words);
        }
        finally
        {
            // Also what it started itself.
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private ProcessStartInfo Start(string program, string folder)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        // Of our own environment it gets nothing: there are passwords in it.
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["HOME"] = start.Environment["TMPDIR"] = folder;
        string[] words =
        [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions", "--disable-sync", "--disable-background-networking", "--disable-component-update",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--font-render-hinting=none", "--user-data-dir=" + Path.Combine(folder, "profile"),
            "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline", "--print-to-pdf=" + Path.Combine(folder, "page.pdf"),
        ];
        foreach (var word in words) start.ArgumentList.Add(word);
        if (!place.HasSandbox) start.ArgumentList.Add("--no-sandbox");
        start.ArgumentList.Add(new Uri(Path.Combine(folder, "page.html")).AbsoluteUri);
        return start;
    }

    /// <summary>What was killed may still be writing its last file.</summary>
    private async Task TakeAwayAsync(string folder)
    {
        const int Tries = 20;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException failure) when (attempt == Tries)
            {
                LogLeft(folder, failure.Message);
                return;
            }
            catch (IOException) { await Task.Delay(TimeSpan.FromMilliseconds(50)); }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Program} made no PDF within {Seconds} seconds and was ended")]
    private partial void LogSlow(string program, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Program} made no PDF (code {Code}): {Words}")]
    private partial void LogFailed(string program, int code, string words);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Folder} could not be taken away: {Failure}")]
    private partial void LogLeft(string folder, string failure);
}
