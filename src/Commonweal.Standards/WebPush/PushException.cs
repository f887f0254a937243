namespace Commonweal.Standards.WebPush;

/// <summary>A subscription, a key or an encrypted content is not what it must be; the message is one sentence, without secrets.</summary>
public sealed class PushException : FormatException
{
    /// <summary>A fault.</summary>
    public PushException(string message, Exception? cause = null) : base(message, cause)
    {
    }
}
