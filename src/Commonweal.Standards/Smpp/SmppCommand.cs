namespace Commonweal.Standards.Smpp;

/// <summary>What a PDU is (SMPP 3.4 §5.1.2.1); an answer has the highest bit set.</summary>
public enum SmppCommand : uint
{
    /// <summary>Refuses what could not be understood.</summary>
    GenericNack = 0x80000000,

    /// <summary>Ends a session.</summary>
    Unbind = 0x00000006,

    /// <summary>Answer.</summary>
    UnbindResponse = 0x80000006,

    /// <summary>Begins a session that sends and receives.</summary>
    BindTransceiver = 0x00000009,

    /// <summary>Answer.</summary>
    BindTransceiverResponse = 0x80000009,

    /// <summary>A message for a telephone.</summary>
    SubmitSm = 0x00000004,

    /// <summary>Answer, with the message's identifier.</summary>
    SubmitSmResponse = 0x80000004,

    /// <summary>A message or a receipt from the network.</summary>
    DeliverSm = 0x00000005,

    /// <summary>Answer.</summary>
    DeliverSmResponse = 0x80000005,

    /// <summary>Asks whether the other side is there.</summary>
    EnquireLink = 0x00000015,

    /// <summary>Answer.</summary>
    EnquireLinkResponse = 0x80000015,
}
