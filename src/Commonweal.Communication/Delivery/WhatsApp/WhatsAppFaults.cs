namespace Commonweal.Communication.Delivery.WhatsApp;

/// <summary>Whose fault it is that the Cloud API did not take or deliver a message.</summary>
internal enum WhatsAppFault
{
    /// <summary>Ours: the key, the account or the number. Nothing goes to anybody until it is mended.</summary>
    Entry,
    /// <summary>We come too often altogether.</summary>
    Busy,
    /// <summary>We come too often to this one reader.</summary>
    Pace,
    /// <summary>The template's: not approved, paused, or made otherwise than with one place.</summary>
    Template,
    /// <summary>Nobody takes our messages at that number: no WhatsApp there, or it is closed to us.</summary>
    Nobody,
    /// <summary>Theirs, and it passes.</summary>
    Passing,
    /// <summary>This message is not taken and never will be.</summary>
    Refused,
}

/// <summary>What the codes of the Cloud API mean (Meta's list 'Error codes' of the WhatsApp Business Platform): they say more than the status of HTTP.</summary>
internal static class WhatsAppFaults
{
    private const int InvalidParameter = 100, NoSuchObject = 33;

    /// <param name="code">The code.</param>
    /// <param name="subcode">The older, finer one, where there is one.</param>
    public static WhatsAppFault Of(int code, int? subcode = null) => code switch
    {
        InvalidParameter when subcode is NoSuchObject => WhatsAppFault.Entry,
        0 or 3 or 10 or 190 or NoSuchObject or (>= 200 and < 300) or 368 or 131005 or 131031 or 131042 or 131045 or 133010 => WhatsAppFault.Entry,
        4 or 80007 or 130429 or 131048 => WhatsAppFault.Busy,
        131056 => WhatsAppFault.Pace,
        131047 or 132000 or 132001 or 132007 or 132012 or 132015 or 132016 => WhatsAppFault.Template,
        131026 or 131050 => WhatsAppFault.Nobody,
        1 or 2 or 131000 or 131016 or 131057 => WhatsAppFault.Passing,
        _ => WhatsAppFault.Refused,
    };

    /// <summary>What to mend, for the log.</summary>
    public static string Mend(int code) => code switch
    {
        0 or 190 => "the key has run out or is none (whatsapp:token)",
        3 or 10 or (>= 200 and < 300) or 131005 => "the key lacks the right whatsapp_business_messaging",
        368 or 131031 => "Meta has closed the account",
        131042 => "the account is not paid",
        InvalidParameter or NoSuchObject or 131045 or 133010 => "the number is not registered there (whatsapp:number)",
        131047 or (>= 132000 and < 133000) => "the template is not approved, is paused, or has other places than one",
        _ => "look the code up in Meta's list of errors",
    };
}
