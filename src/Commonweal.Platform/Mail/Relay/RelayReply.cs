using System.Buffers.Text;
using System.Text;
using MailKit.Net.Smtp;

namespace Commonweal.Platform.Mail.Relay;

/// <summary>A relay's answer: three digits and words, on one line or several (RFC 5321 §4.2).</summary>
internal readonly record struct RelayReply(int Code, string Words)
{
    public bool IsGood => Code is >= 200 and < 300;

    public SmtpStatusCode Status => (SmtpStatusCode)Code;

    /// <summary>Reads the first whole answer; false where its end has not come yet.</summary>
    /// <exception cref="SmtpProtocolException">It is no answer.</exception>
    public static bool TryRead(ReadOnlySpan<byte> came, out RelayReply reply, out int length)
    {
        (reply, length) = (default, 0);
        StringBuilder? words = null;
        while (came[length..].IndexOf((byte)'\n') is >= 0 and var end)
        {
            var line = came.Slice(length, end).TrimEnd((byte)'\r');
            if (line.Length < 3 || !Utf8Parser.TryParse(line[..3], out int code, out var digits) || digits < 3 || code is < 100 or > 599 || line.Length > 3 && line[3] is not ((byte)' ' or (byte)'-'))
                throw new SmtpProtocolException("The relay's answer begins with no number.");
            length += end + 1;
            var said = line.Length > 4 ? Encoding.UTF8.GetString(line[4..]) : "";
            if (line.Length == 3 || line[3] == (byte)' ')
            {
                reply = new RelayReply(code, words is null ? said : words.Append(said).ToString());
                return true;
            }
            (words ??= new()).Append(said).Append('\n');
        }
        return false;
    }
}
