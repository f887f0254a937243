using Commonweal.Communication.Audience;
using Commonweal.Communication.Campaigns;
using Commonweal.Communication.Channels;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Incidents;
using Commonweal.Communication.Library;
using Commonweal.Communication.Messages;
using Commonweal.Communication.Playbook;
using Commonweal.Communication.Rumours;
using Commonweal.Communication.Solidarity;
using Commonweal.Platform;

namespace Commonweal.Communication;

/// <summary>Communicating: one voice, every language, ready before it is needed.</summary>
public sealed class CommunicationModule : Module
{
    public override string Name => "communication";

    public override IReadOnlyList<Slice> Slices { get; } =
    [
        new AudienceSlice(), new PlaybookSlice(), new DeliverySlice(), new MessagesSlice(), new ChannelsSlice(), new RumoursSlice(), new LibrarySlice(), new IncidentsSlice(), new CampaignsSlice(), new SolidaritySlice(),
    ];
}
