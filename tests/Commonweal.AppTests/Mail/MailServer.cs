using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Commonweal.AppTests.Mail;

/// <summary>
/// A whole Postfix for <c>home.example</c> and <c>city.example</c>: takes every letter, delivers it into a Maildir, and
/// reports to the sender what it could not deliver. There are <c>reader1</c> and, for whatever extension, <c>bounces</c>;
/// the mailbox of <c>reader3</c> is full. Nothing leaves this machine.
/// </summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly string folder;
    private readonly Process process;

    private MailServer(string folder, int port)
    {
        (this.folder, Port) = (folder, port);
        process = Process.Start(new ProcessStartInfo(Program, ["-c", Path.Combine(folder, "conf"), "start-fg"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    internal int Port { get; }

    private static string Program => "/usr/sbin/postfix";

    /// <summary>The folder of one mailbox, in which new letters lie under <c>new</c>.</summary>
    internal string Maildir(string mailbox) => Path.Combine(folder, "mail", mailbox);

    internal static async Task<MailServer> StartAsync()
    {
        Needed.Here(File.Exists(Program), "Postfix is not installed (Debian: apt-get install postfix).");
        Needed.Here(Environment.UserName == "root", "Only root can start Postfix.");
        var place = Directory.CreateTempSubdirectory("commonweal-postfix-").FullName;
        var port = MailSink.FreePort();
        // Postfix's processes are somebody else and must be able to walk in.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(place, (UnixFileMode)0b111_101_101);
        foreach (var part in (string[])["conf", "queue", "data", "mail"]) Directory.CreateDirectory(Path.Combine(place, part));
        await RunAsync("chown", "postfix", Path.Combine(place, "data"));
        await RunAsync("chown", "nobody", Path.Combine(place, "mail"));
        var (user, group) = (await RunAsync("id", "-u", "nobody"), await RunAsync("id", "-g", "nobody"));
        await File.WriteAllTextAsync(Path.Combine(place, "conf", "main.cf"), Settings(place, user, group));
        await File.WriteAllTextAsync(Path.Combine(place, "conf", "master.cf"), Services(port));
        var server = new MailServer(place, port);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return server;
            }
            catch (SocketException) when (attempt < 200 && !server.process.HasExited) { await Task.Delay(50); }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync(Program, "-c", Path.Combine(folder, "conf"), "stop");
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Settings(string folder, string user, string group) => $$"""
        compatibility_level = 3.6
        queue_directory = {{folder}}/queue
        data_directory = {{folder}}/data
        mail_owner = postfix
        maillog_file = {{folder}}/mail.log
        maillog_file_prefixes = {{Path.GetDirectoryName(folder)}}
        inet_interfaces = loopback-only
        inet_protocols = ipv4
        myhostname = mx.example
        mydestination =
        relay_domains =
        mynetworks = 127.0.0.0/8
        virtual_mailbox_domains = city.example, home.example
        virtual_mailbox_base = {{folder}}/mail
        virtual_mailbox_maps = inline:{ { bounces@city.example = bounces/ }, { reader1@home.example = reader1/ } }
        virtual_uid_maps = static:{{user}}
        virtual_gid_maps = static:{{group}}
        transport_maps = inline:{ { reader3@home.example = error:5.2.2 The mailbox is full } }
        recipient_delimiter = +
        smtpd_reject_unlisted_recipient = no
        default_transport = error:5.4.4 Nothing leaves this machine

        """;

    private static string Services(int port) => $"""
        127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)} inet n - n - - smtpd
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        proxymap unix - - n - - proxymap
        error unix - - n - - error
        retry unix - - n - - error
        virtual unix - n n - - virtual
        anvil unix - - n - 1 anvil
        postlog unix-dgram n - n - 1 postlogd

        """;

    private static async Task<string> RunAsync(string program, params string[] words)
    {
        using var running = Process.Start(new ProcessStartInfo(program, words) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
        await running.WaitForExitAsync();
        return running.ExitCode == 0 ? (await output).Trim() : throw new InvalidOperationException($"{program} failed: {await errors}");
    }
}
