namespace Commonweal.Communication.Playbook;

/// <summary>What a message goes out through. Stored by name; the order is the order of pages.</summary>
internal enum Medium
{
    Notice,
    Sms,
    Email,
    Post,
    Feed,
    Alert,
    Radio,
    Poster,
    PhoneTree,
}
