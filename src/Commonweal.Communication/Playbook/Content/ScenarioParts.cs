using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;

namespace Commonweal.Communication.Playbook.Content;

/// <summary>Whoever holds a role, or one colleague.</summary>
internal sealed record Post(Role? Role, Guid? AccountId)
{
    /// <summary>As a form sends it: <c>role:Mayor</c>, <c>account:KEY</c>; null where it is neither.</summary>
    public static Post? Read(string? typed)
    {
        var (kind, value) = typed?.Split(':', 2) is [var k, var v] ? (k, v) : ("", "");
        return kind switch
        {
            "role" when Enum.TryParse<Role>(value, out var role) && Enum.IsDefined(role) => new(role, null),
            "account" when Guid.TryParse(value, out var account) => new(null, account),
            _ => null,
        };
    }

    public override string ToString() => Role is { } role ? "role:" + role : "account:" + AccountId;
}

/// <summary>A rung of the speaker ladder.</summary>
/// <param name="Who">The public role.</param>
/// <param name="On">What this person is approved to speak on.</param>
/// <param name="PersonName">Who holds the role now; never leaves the house.</param>
internal sealed record Speaker(MultilingualText Who, MultilingualText On, string? PersonName = null);

/// <summary>Somebody to tell before the public.</summary>
/// <param name="Who">The public role.</param>
/// <param name="How">By which way; numbers of persons lie elsewhere.</param>
/// <param name="WithinMinutes">How soon, or null.</param>
internal sealed record Call(MultilingualText Who, MultilingualText How, int? WithinMinutes = null);

/// <summary>A text prepared for one medium, with <see cref="Placeholders"/>.</summary>
/// <param name="Medium">Where it goes.</param>
/// <param name="Subject">Subject or headline, where the medium has one.</param>
/// <param name="Words">The text.</param>
internal sealed record MessageTemplate(Medium Medium, MultilingualText Subject, MultilingualText Words);

/// <summary>A rumour that comes with such an event.</summary>
/// <param name="Said">What will be said.</param>
/// <param name="Answer">What we say, the fact first.</param>
internal sealed record ExpectedRumour(MultilingualText Said, MultilingualText Answer);
