using Commonweal.Standards.Smpp;
using Microsoft.Extensions.Configuration;

namespace Commonweal.Communication.Delivery.Sms;

/// <summary>The city's line to an SMS centre, from settings under <c>sms:smpp</c>.</summary>
internal sealed record SmppLineSettings(string Host, int Port, bool Tls, string SystemId, string Password, SmppAddress Sender, SmppJoining Joining, SmppSettings Session)
{
    /// <summary>Null where no centre is named.</summary>
    /// <exception cref="InvalidOperationException">A setting makes no sense; the message says which.</exception>
    public static SmppLineSettings? Read(IConfiguration configuration)
    {
        var smpp = configuration.GetSection("sms:smpp");
        if (smpp["host"] is not { Length: > 0 } host) return null;
        var (id, password, window) = (smpp["system-id"] ?? "", smpp["password"] ?? "", smpp.GetValue("window", 10));
        if (id.Length is 0 or > 15 || password.Length > 8) throw new InvalidOperationException("The setting sms:smpp:system-id has 1 to 15 letters, sms:smpp:password at most 8.");
        if (window is < 1 or > 1000) throw new InvalidOperationException("The setting sms:smpp:window may be 1 to 1000.");
        if (!Enum.TryParse<SmppJoining>(smpp["joining"] ?? nameof(SmppJoining.Header), ignoreCase: true, out var joining)) throw new InvalidOperationException("The setting sms:smpp:joining may be header, parameters or payload.");
        var session = new SmppSettings { Window = window, Patience = TimeSpan.FromSeconds(smpp.GetValue("patience", 30)) };
        return new(host, smpp.GetValue("port", 2775), smpp.GetValue("tls", false), id, password, SenderOf(configuration["sms:sender"]?.Trim() ?? ""), joining, session);
    }

    private static SmppAddress SenderOf(string sender)
    {
        // A short number belongs to one network (§5.2.5).
        if (sender.Length is > 2 and < 7 && sender.All(char.IsAsciiDigit)) return new SmppAddress(3, 0, sender);
        try { return sender.All(c => char.IsAsciiDigit(c) || c == '+') ? SmppAddress.International(sender) : SmppAddress.Name(sender); }
        catch (ArgumentException wrong) { throw new InvalidOperationException("The setting sms:sender is the number texts come from, or a name of 1 to 11 letters, digits and blanks: " + wrong.Message, wrong); }
    }
}
