using System.Globalization;

namespace Commonweal.Standards.Smpp;

/// <summary>The outcome of a request (SMPP 3.4 §5.1.3, <c>command_status</c>).</summary>
/// <param name="Code">The number; 0 is success.</param>
public readonly record struct SmppStatus(uint Code)
{
    private static readonly Dictionary<uint, string> Names = new()
    {
        [0x00] = "ESME_ROK", [0x01] = "ESME_RINVMSGLEN", [0x02] = "ESME_RINVCMDLEN", [0x03] = "ESME_RINVCMDID", [0x04] = "ESME_RINVBNDSTS", [0x05] = "ESME_RALYBND",
        [0x08] = "ESME_RSYSERR", [0x0A] = "ESME_RINVSRCADR", [0x0B] = "ESME_RINVDSTADR", [0x0D] = "ESME_RBINDFAIL", [0x0E] = "ESME_RINVPASWD", [0x0F] = "ESME_RINVSYSID",
        [0x14] = "ESME_RMSGQFUL", [0x15] = "ESME_RINVSERTYP", [0x45] = "ESME_RSUBMITFAIL", [0x58] = "ESME_RTHROTTLED", [0x61] = "ESME_RINVSCHED", [0x62] = "ESME_RINVEXPIRY",
        [0x64] = "ESME_RX_T_APPN", [0x65] = "ESME_RX_P_APPN", [0x66] = "ESME_RX_R_APPN", [0xFF] = "ESME_RUNKNOWNERR",
    };

    /// <summary>Done.</summary>
    public bool IsOk => Code == 0;

    /// <summary>Too fast or too much at once (ESME_RTHROTTLED, ESME_RMSGQFUL): the same message may go again, later and slower.</summary>
    public bool IsThrottled => Code is 0x58 or 0x14;

    /// <summary>May pass by itself: too fast, the other side's own trouble (ESME_RSYSERR), a temporary refusal (ESME_RX_T_APPN).</summary>
    public bool IsTemporary => IsThrottled || Code is 0x08 or 0x64;

    internal static SmppStatus Ok => default;

    internal static SmppStatus WrongCommand => new(0x03);

    internal static SmppStatus TryAgain => new(0x64);

    internal static SmppStatus Refused => new(0x65);

    /// <summary>Its name in the standard, or its number.</summary>
    public override string ToString() => Names.TryGetValue(Code, out var name) ? name : "0x" + Code.ToString("X8", CultureInfo.InvariantCulture);
}
