namespace Commonweal.Engagement.Communities.Partner;

/// <summary>
/// A page in a community's own room. Whatever slice has one registers a link with <c>services.AddSingleton(new RoomLink(…))</c>
/// and marks the page <see cref="InPartnerRoomAttribute"/>.
/// </summary>
/// <param name="Path">Path after the language, such as <c>/communities/partner/plan</c>.</param>
/// <param name="Title">Catalogue key of its name.</param>
/// <param name="Text">Catalogue key of the sentence that says what is done there.</param>
/// <param name="Part">Part that must be awake.</param>
/// <param name="Order">Place, small first.</param>
internal sealed record RoomLink(string Path, string Title, string Text, string Part, int Order);

/// <summary>A link on a community's page at the desk to what another slice holds about it; <c>{id}</c> in the path is the community's key.</summary>
/// <param name="Path">Path on the desk, such as <c>/desk/commitments?community={id}</c>.</param>
/// <param name="Title">Catalogue key of its name.</param>
/// <param name="Permission">Permission its page asks for.</param>
/// <param name="Part">Part that must be awake.</param>
internal sealed record DeskRoomLink(string Path, string Title, string Permission, string Part);
