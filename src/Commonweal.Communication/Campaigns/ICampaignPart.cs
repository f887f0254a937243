using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;

namespace Commonweal.Communication.Campaigns;

/// <summary>Something that belongs to a campaign and is written down by itself.</summary>
internal interface ICampaignPart : IVersioned, IPartOf
{
    Guid Id { get; }

    Guid CampaignId { get; }

    (string Kind, string Key) IPartOf.Whole => ("campaign", CampaignId.ToString());
}
