using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Commonweal.Platform.Events;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Commonweal.Platform.Mail.Relay;

/// <summary>What a relay can do beyond the plain dialogue (RFC 5321 §4.1.1.1).</summary>
/// <param name="Groups">It takes commands in groups (RFC 2920).</param>
/// <param name="Sizes">It wants to know how long a letter is (RFC 1870).</param>
/// <param name="AnyScript">It takes addresses in any script (RFC 6531).</param>
/// <param name="Encrypts">It can begin to encrypt (RFC 3207).</param>
/// <param name="SignsIn">The ways to sign in there (RFC 4954).</param>
internal sealed record RelayAbilities(bool Groups, bool Sizes, bool AnyScript, bool Encrypts, IReadOnlySet<string> SignsIn)
{
    public static RelayAbilities Read(string words)
    {
        var lines = words.Split('\n').Skip(1).Select(l => l.Trim().ToUpperInvariant().Split([' ', '='], StringSplitOptions.RemoveEmptyEntries)).Where(l => l.Length > 0).ToList();
        bool Has(string name) => lines.Exists(l => l[0] == name);
        return new(Has("PIPELINING"), Has("SIZE"), Has("SMTPUTF8"), Has("STARTTLS"), lines.Where(l => l[0] == "AUTH").SelectMany(l => l.Skip(1)).ToHashSet(StringComparer.Ordinal));
    }
}

/// <summary>Nobody at the relay takes letters from this city: it is away, not to be trusted, or lets us not in.</summary>
/// <param name="reason">Which, without anybody's words.</param>
/// <param name="cause">What happened; null where the relay was understood.</param>
public sealed class RelayUnreachableException(string reason, Exception? cause = null) : Exception(reason, cause)
{
    /// <summary>The relay's answer where it refuses user and password; null where something else is wrong.</summary>
    public int? Refusal { get; init; }
}

/// <summary>Calls the relay: greets it, encrypts, signs in.</summary>
internal static class RelayGreeting
{
    // The password itself is said only where the relay knows nothing better.
    private static readonly string[] Mechanisms = ["SCRAM-SHA-512", "SCRAM-SHA-256", "SCRAM-SHA-1", "CRAM-MD5", "PLAIN", "LOGIN"];

    private static readonly string Name = Dns.GetHostName() is var name && Uri.CheckHostName(name) is UriHostNameType.Dns && name.All(char.IsAscii) ? name : "[127.0.0.1]";

    /// <exception cref="RelayUnreachableException">Nobody there takes letters from this city.</exception>
    public static async Task<(RelayLine Line, RelayAbilities Abilities)> CallAsync(RelaySettings relay, CancellationToken stop)
    {
        RelayLine? line = null;
        try
        {
            line = await RelayLine.CallAsync(relay.Host!, relay.Port, stop);
            return (line, await GreetAsync(line, relay, stop));
        }
        catch (Exception failure)
        {
            if (line is not null) await line.DisposeAsync();
            if (failure is not (RelayUnreachableException or OperationCanceledException)) throw new RelayUnreachableException(Failures.NameOf(failure), failure);
            throw;
        }
    }

    private static async Task<RelayAbilities> GreetAsync(RelayLine line, RelaySettings relay, CancellationToken stop)
    {
        if (relay.Security is SecureSocketOptions.SslOnConnect) await line.EncryptAsync(Encryption(relay), stop);
        Good(await line.AnswerAsync(stop), "greeting");
        var abilities = await HelloAsync(line, stop);
        if (relay.Security is SecureSocketOptions.StartTls)
        {
            // Never in the clear because somebody in between struck the word out.
            if (!abilities.Encrypts) throw new RelayUnreachableException("The relay offers no encryption, and the setting smtp:tls asks for it.");
            Good(await line.Say("STARTTLS\r\n").AnswerAsync(stop), "STARTTLS");
            await line.EncryptAsync(Encryption(relay), stop);
            abilities = await HelloAsync(line, stop);
        }
        if (!string.IsNullOrEmpty(relay.User)) await SignInAsync(line, abilities, new NetworkCredential(relay.User, relay.Password ?? ""), stop);
        return abilities;
    }

    private static async Task<RelayAbilities> HelloAsync(RelayLine line, CancellationToken stop)
    {
        var hello = await line.Say($"EHLO {Name}\r\n").AnswerAsync(stop);
        if (!hello.IsGood) Good(await line.Say($"HELO {Name}\r\n").AnswerAsync(stop), "HELO");
        return RelayAbilities.Read(hello.IsGood ? hello.Words : "");
    }

    private static async Task SignInAsync(RelayLine line, RelayAbilities abilities, NetworkCredential user, CancellationToken stop)
    {
        int? refusal = null;
        foreach (var way in Mechanisms.Where(abilities.SignsIn.Contains).Select(m => SaslMechanism.Create(m, user)).OfType<SaslMechanism>())
        {
            var first = way.SupportsInitialResponse ? " " + await way.ChallengeAsync("", stop) : "";
            var answer = await line.Say($"AUTH {way.MechanismName}{first}\r\n").AnswerAsync(stop);
            while (answer.Code == 334) answer = await line.Say(await way.ChallengeAsync(answer.Words, stop) + "\r\n").AnswerAsync(stop);
            if (answer.IsGood) return;
            refusal = answer.Code;
            if (answer.Status is SmtpStatusCode.ServiceNotAvailable) break;
        }
        var reason = refusal is { } code ? string.Create(CultureInfo.InvariantCulture, $"The relay refuses user and password ({code}).") : "The relay offers no way to sign in that is known here.";
        throw new RelayUnreachableException(reason) { Refusal = refusal };
    }

    private static void Good(RelayReply reply, string to)
    {
        if (!reply.IsGood) throw new RelayUnreachableException(string.Create(CultureInfo.InvariantCulture, $"The relay answers {reply.Code} to {to}."));
    }

    private static SslClientAuthenticationOptions Encryption(RelaySettings relay)
    {
        var trust = new X509ChainPolicy { RevocationMode = relay.Authority is null ? X509RevocationMode.Online : X509RevocationMode.NoCheck };
        if (relay.Authority is { } authority)
        {
            trust.TrustMode = X509ChainTrustMode.CustomRootTrust;
            trust.CustomTrustStore.ImportFromPemFile(authority);
        }
        return new SslClientAuthenticationOptions { TargetHost = relay.Host, CertificateChainPolicy = trust };
    }
}
