using Commonweal.Engagement.Communities;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Balance;

/// <summary>What the city pledged to a community: to be in touch at least every so many weeks.</summary>
internal sealed class ContactPledge : IPartOf, IVersioned
{
    public const int MostWeeks = 52;

    public required Guid CommunityId { get; init; }

    public int Version { get; set; }

    public required int Weeks { get; set; }

    public required DateOnly PledgedOn { get; set; }

    (string Kind, string Key) IPartOf.Whole => ("community", CommunityId.ToString());

    /// <summary>The last day by which the city must be in touch again.</summary>
    public DateOnly Until(DateOnly? lastContact) => (lastContact > PledgedOn ? lastContact.Value : PledgedOn).AddDays(7 * Weeks);

    internal static void Map(ModelBuilder model) => model.Entity<ContactPledge>(e =>
    {
        e.ToTable("contact_pledge");
        e.HasKey(p => p.CommunityId);
        e.Property(p => p.CommunityId).ValueGeneratedNever();
        e.HasOne<Community>().WithMany().HasForeignKey(p => p.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}
