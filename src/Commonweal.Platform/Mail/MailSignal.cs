using Commonweal.Platform.Events;

namespace Commonweal.Platform.Mail;

/// <summary>Wakes the sender when a letter was queued in this process.</summary>
internal sealed class MailSignal : WakeUp;
