using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Commonweal.Platform.Mail;
using MailKit.Security;
using Xunit;

namespace Commonweal.AppTests.Mail;

/// <summary>A mail server of others (npm <c>smtp-server</c>) that encrypts, asks for a password and refuses as it is told.</summary>
internal sealed class MailPeer : IAsyncDisposable
{
    private readonly Process process;
    private readonly string authority;

    private MailPeer(Process process, string authority) => (this.process, this.authority) = (process, authority);

    internal int Port { get; private set; }

    /// <summary>The file with the certificate that vouches for it.</summary>
    internal string Authority => authority;

    internal static async Task<MailPeer> StartAsync(Dictionary<string, object>? options = null)
    {
        var folder = Path.Combine(Repository.Root, "tests", "Commonweal.AppTests", "Mail", "Peer");
        Needed.Here(Directory.Exists(Path.Combine(folder, "node_modules", "smtp-server")), "npm's smtp-server is absent (npm ci in tests/Commonweal.AppTests/Mail/Peer).");
        var (certificate, key) = Certificate();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, certificate);
        var words = JsonSerializer.Serialize(new Dictionary<string, object>(options ?? []) { ["cert"] = certificate, ["key"] = key });
        var node = Process.Start(new ProcessStartInfo("node", ["server.js", words]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var peer = new MailPeer(node, file);
        peer.Port = (await peer.HearAsync()).GetProperty("port").GetInt32();
        return peer;
    }

    internal RelaySettings Settings(SecureSocketOptions security, string? user = null, string? password = null, bool trusted = true)
        => new("127.0.0.1", Port, user, password, "city@example.org", security, trusted ? authority : null);

    /// <summary>The next letter it took.</summary>
    internal async Task<TakenLetter> NextAsync()
    {
        var told = await HearAsync();
        return new(told.GetProperty("from").GetString()!, Assert.Single(told.GetProperty("to").EnumerateArray()).GetString()!, told.GetProperty("secure").GetBoolean(), told.GetProperty("user").GetString(),
            told.GetProperty("connections").GetInt32(), [.. told.GetProperty("said").EnumerateObject().Select(p => p.Name)], Encoding.UTF8.GetString(told.GetProperty("raw").GetBytesFromBase64()));
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
        File.Delete(authority);
    }

    private async Task<JsonElement> HearAsync()
    {
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) ?? throw new InvalidOperationException("The mail server has ended.");
        return JsonDocument.Parse(line).RootElement.Clone();
    }

    private static (string Certificate, string Key) Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var asked = new CertificateRequest("CN=A city's relay", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        asked.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = asked.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return (made.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}

internal sealed record TakenLetter(string From, string To, bool Secure, string? User, int Connections, IReadOnlyList<string> Said, string Raw);
