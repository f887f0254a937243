using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Messengers;

/// <summary>
/// Somebody people believe, who agreed to be asked when the city's own voice does not reach: in a public role, for topics of
/// their choice, for a year at a time. Whoever leaves takes everything along; the empty line says only that somebody did.
/// </summary>
internal sealed class Messenger : IVersioned
{
    public const int LongestName = 120, LongestWords = 400, MostLanguages = 12;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>Empty after they left.</summary>
    public required string Name { get; set; }

    public string Organisation { get; set; } = "";

    /// <summary>The role in which people know them.</summary>
    public MultilingualText PublicRole { get; set; } = MultilingualText.Empty;

    public MultilingualText Topics { get; set; } = MultilingualText.Empty;

    /// <summary>Languages they speak to people in.</summary>
    public List<string> Languages { get; set; } = [];

    public byte[]? EmailSealed { get; set; }

    /// <summary>Keyed hash by which they find their own record.</summary>
    public byte[]? EmailLookup { get; set; }

    public byte[]? PhoneSealed { get; set; }

    /// <summary>When and how they want to be reached, encrypted.</summary>
    public byte[]? ReachSealed { get; set; }

    /// <summary>Language in which we write to them.</summary>
    public required string Language { get; set; }

    /// <summary>What we agreed so that it does not harm them: what is named in public and what is not, whom they call.</summary>
    public string Protection { get; set; } = "";

    public DateOnly ConsentedOn { get; private set; }

    /// <summary>The last day the consent holds; afterwards nobody asks them.</summary>
    public DateOnly ConsentUntil { get; private set; }

    /// <summary>The colleague who took the consent; null where they renewed it themselves.</summary>
    public Guid? ConsentTakenById { get; private set; }

    public ConsentGiven ConsentBy { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>When we last wrote that the consent runs out, or null.</summary>
    public DateOnly? RemindedOn { get; set; }

    /// <summary>SHA-256 of the secret in their own link.</summary>
    public required byte[] LinkLookup { get; init; }

    /// <summary>The secret itself, encrypted, so that the same link can be sent again.</summary>
    public required byte[] LinkSealed { get; init; }

    public bool MayBeAsked(DateOnly today) => WithdrawnOn is null && ConsentUntil >= today;

    /// <summary>They agreed on this day, for a year.</summary>
    public void Agree(DateOnly day, ConsentGiven by, Guid? takenBy)
    {
        if (day < ConsentedOn) return;
        (ConsentedOn, ConsentUntil, ConsentBy, ConsentTakenById, RemindedOn) = (day, day.AddYears(1), by, takenBy, null);
    }

    /// <summary>They left: nothing of them stays.</summary>
    public void Withdraw(DateOnly day)
    {
        (Name, Organisation, Protection, WithdrawnOn, Languages) = ("", "", "", day, []);
        (PublicRole, Topics) = (MultilingualText.Empty, MultilingualText.Empty);
        (EmailSealed, EmailLookup, PhoneSealed, ReachSealed, ConsentTakenById) = (null, null, null, null, null);
    }

    internal static void Map(ModelBuilder model) => model.Entity<Messenger>(e =>
    {
        e.ToTable("messenger");
        e.Property(m => m.Name).HasMaxLength(LongestName);
        e.Property(m => m.Organisation).HasMaxLength(LongestName);
        e.Property(m => m.Protection).HasMaxLength(LongestWords);
        e.Property(m => m.Language).HasMaxLength(20);
        e.Property(m => m.PublicRole).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(m => m.Topics).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.HasIndex(m => new { m.WithdrawnOn, m.ConsentUntil });
        e.HasIndex(m => m.EmailLookup);
        e.HasIndex(m => m.LinkLookup).IsUnique();
    });
}

/// <summary>How the consent was given.</summary>
internal enum ConsentGiven
{
    InPerson,
    OnPaper,
    ByPhone,
    /// <summary>By their own link.</summary>
    Link,
}
