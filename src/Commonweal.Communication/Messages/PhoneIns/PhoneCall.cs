using System.Text.RegularExpressions;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.PhoneIns;

/// <summary>What somebody called about: a few words, a language, perhaps a district. Never who called, from where, or at what minute.</summary>
internal sealed partial class PhoneCall : IVersioned, IPartOf
{
    public const int LongestTopic = 200, Most = 500;

    /// <summary>Counts up as calls come.</summary>
    public long No { get; init; }

    public int Version { get; set; }

    public required Guid PhoneInId { get; init; }

    public required string Topic { get; init; }

    public required string Language { get; init; }

    public string? DistrictCode { get; init; }

    public CallEnd Became { get; set; }

    (string Kind, string Key) IPartOf.Whole => ("phone_in", PhoneInId.ToString());

    /// <summary>A number or an address by which the caller could be found.</summary>
    public static bool LeadsToCaller(string words) => Reach().IsMatch(words);

    internal static void Map(ModelBuilder model) => model.Entity<PhoneCall>(e =>
    {
        e.ToTable("phone_in_call");
        e.HasKey(c => c.No);
        e.Property(c => c.No).ValueGeneratedOnAdd();
        e.Property(c => c.Topic).HasMaxLength(LongestTopic);
        e.Property(c => c.Language).HasMaxLength(20);
        e.Property(c => c.DistrictCode).HasMaxLength(40);
        e.HasIndex(c => new { c.PhoneInId, c.No });
        e.HasIndex(c => new { c.Became, c.PhoneInId });
        e.HasOne<PhoneIn>().WithMany().HasForeignKey(c => c.PhoneInId).OnDelete(DeleteBehavior.Cascade);
    });

    [GeneratedRegex(@"(\d[\s./()-]*){7,}|\S@\S+\.\S", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reach();
}

/// <summary>What became of a call.</summary>
internal enum CallEnd
{
    Open,
    /// <summary>It was taken to the form for concerns.</summary>
    Concern,
    /// <summary>It was taken to what is heard.</summary>
    Rumour,
    /// <summary>It was answered on the air.</summary>
    Answered,
}
