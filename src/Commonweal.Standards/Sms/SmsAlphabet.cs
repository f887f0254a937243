namespace Commonweal.Standards.Sms;

/// <summary>How a text message is written on its way (3GPP TS 23.038 §4, bits 3 and 2 of the data coding scheme).</summary>
public enum SmsAlphabet
{
    /// <summary>The GSM 7-bit default alphabet with its extension; the unit is the septet.</summary>
    Gsm7,

    /// <summary>UCS-2, in which telephones take UTF-16; the unit is the 16-bit code unit.</summary>
    Ucs2,
}
