namespace Commonweal.Standards.Sms;

/// <summary>What is sent as one message over the air, and is paid for as one.</summary>
/// <param name="Text">Its part of the text.</param>
/// <param name="Units">Its length in units of the alphabet, without the header that joins the segments.</param>
public readonly record struct SmsSegment(string Text, int Units);
