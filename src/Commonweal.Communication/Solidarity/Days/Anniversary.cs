using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Days;

/// <summary>A day that comes again each year. Those concerned are asked how they want it before anybody else hears of it.</summary>
internal sealed class Anniversary : IVersioned
{
    public const int LongestName = 120, LongestWords = 400, LongestPlan = 2000, LongestConcerned = 160, MostWeeks = 26, UsualWeeks = 6, Most = 500;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public MultilingualText Name { get; set; } = MultilingualText.Empty;

    /// <summary>The day it happened; it comes again each year.</summary>
    public required DateOnly On { get; set; }

    public Guid? IncidentId { get; set; }

    /// <summary>The post that prepares it, as <see cref="Playbook.Content.Post"/> writes it.</summary>
    public required string Post { get; set; }

    /// <summary>So many weeks before, it shows on Today.</summary>
    public required int WeeksAhead { get; set; }

    /// <summary>What is planned; for the desk alone.</summary>
    public string Plan { get; set; } = "";

    /// <summary>What everybody reads beside the day, once it is public and to be marked.</summary>
    public MultilingualText Words { get; set; } = MultilingualText.Empty;

    /// <summary>The community or organisation that is asked first.</summary>
    public required string Concerned { get; set; }

    public DateOnly? AskedOn { get; set; }

    public AnniversaryWish? Wish { get; set; }

    public DateOnly? PublishedOn { get; set; }

    /// <summary>The year for which everything is prepared.</summary>
    public int? PreparedFor { get; set; }

    /// <summary>They were asked, and did not say 'not at all'.</summary>
    public bool MayBePublic => AskedOn is not null && Wish is AnniversaryWish.Marked or AnniversaryWish.Quietly;

    public bool IsPublic => PublishedOn is not null && MayBePublic;

    /// <summary>Nobody asked them within a year.</summary>
    public bool MustAsk(DateOnly today) => Wish is null || AskedOn is not { } asked || asked.AddYears(1) <= today;

    /// <summary>The next time it comes, today included. A 29 February is the 28th in ordinary years.</summary>
    public DateOnly NextOn(DateOnly today)
    {
        if (On >= today) return On;
        var next = On.AddYears(today.Year - On.Year);
        return next >= today ? next : On.AddYears(today.Year + 1 - On.Year);
    }

    internal static void Map(ModelBuilder model) => model.Entity<Anniversary>(e =>
    {
        e.ToTable("anniversary");
        e.Property(a => a.Name).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(a => a.Words).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(a => a.Post).HasMaxLength(80);
        e.Property(a => a.Plan).HasMaxLength(LongestPlan);
        e.Property(a => a.Concerned).HasMaxLength(LongestConcerned);
        e.HasIndex(a => a.PublishedOn);
        e.HasIndex(a => a.Post);
        e.HasOne<Incident>().WithMany().HasForeignKey(a => a.IncidentId).OnDelete(DeleteBehavior.SetNull);
    });
}

/// <summary>How those concerned want the day.</summary>
internal enum AnniversaryWish
{
    Marked,
    /// <summary>The day may stand there, and nothing else.</summary>
    Quietly,
    NotAtAll,
}
