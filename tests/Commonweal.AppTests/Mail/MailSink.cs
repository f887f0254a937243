using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace Commonweal.AppTests.Mail;

/// <summary>A real mail server that takes or refuses letters and keeps what it took: <c>smtp-sink</c> of Postfix.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("commonweal-sink-").FullName;
    private readonly Process process;

    private MailSink(int port, string[] options)
    {
        Port = port;
        // As root it wants to be somebody else, who must be able to write here.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
        if (Environment.UserName == "root") options = [.. options, "-u", "nobody"];
        // Reached from this machine only; the second number is how many connections may wait.
        var start = new ProcessStartInfo(Find()!) { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardError = true };
        foreach (var word in (string[])[.. options, "-d", folder + "/letter.", $"127.0.0.1:{port}", "100"]) start.ArgumentList.Add(word);
        process = Process.Start(start)!;
    }

    internal int Port { get; }

    /// <summary>The letters it took, as they came over the line.</summary>
    internal IReadOnlyList<MimeMessage> Letters => [.. Directory.GetFiles(folder, "letter.*").Select(Read)];

    internal static async Task<MailSink> StartAsync(params string[] options)
    {
        Needed.Here(Find() is not null, "Postfix's smtp-sink is not installed (Debian: apt-get install postfix).");
        var sink = new MailSink(FreePort(), options);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, sink.Port);
                return sink;
            }
            catch (SocketException) when (attempt < 100 && !sink.process.HasExited) { await Task.Delay(50); }
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // It writes how the letter was handed over as headers of its own before the letter.
    private static MimeMessage Read(string file)
    {
        using var content = File.OpenRead(file);
        return MimeMessage.Load(content);
    }

    private static string? Find() => new[] { "/usr/sbin/smtp-sink", "/usr/bin/smtp-sink", "/usr/libexec/postfix/smtp-sink" }.FirstOrDefault(File.Exists);
}
