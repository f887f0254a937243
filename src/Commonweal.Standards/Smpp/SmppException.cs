namespace Commonweal.Standards.Smpp;

/// <summary>The other side says what SMPP 3.4 does not allow, says nothing in time, or is gone.</summary>
public sealed class SmppException : IOException
{
    /// <summary>A fault.</summary>
    public SmppException(string message, Exception? cause = null) : base(message, cause)
    {
    }

    /// <summary>Whether a message may have been taken although no answer came: sending it again may send it twice.</summary>
    public bool MayHaveBeenTaken { get; init; }
}
