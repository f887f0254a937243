using Commonweal.Platform.Localization;

namespace Commonweal.Platform.Contracts;

/// <summary>
/// Whom to call in a community when something happens: people who speak for a part of it in public and agreed to be asked.
/// Nobody copies what is read here: whoever leaves is gone everywhere. While the part sleeps there is nobody to read.
/// </summary>
public interface IContactsOfCommunities
{
    /// <summary>The part that must be awake.</summary>
    string Part { get; }

    /// <summary>Communities to choose from, by words of their names or by where they are at home.</summary>
    /// <param name="words">Words of the name; null for those at home in the district.</param>
    /// <param name="district">Code of the district, or null for the whole city.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">Ends the reading.</param>
    Task<IReadOnlyList<CommunityToCall>> FindAsync(string? words, string? district, int most, CancellationToken stop);

    /// <summary>Its contacts by community, in the order in which they are tried: the first, then those who stand in.</summary>
    Task<ILookup<Guid, CommunityContact>> OfAsync(IReadOnlyCollection<Guid> communities, CancellationToken stop);

    /// <summary>The name a community has now; null where it is gone.</summary>
    Task<MultilingualText?> NameAsync(Guid community, CancellationToken stop);

    /// <summary>
    /// Address and number of one contact, opened on purpose; the audit trail keeps that it was. Null where there is no such
    /// contact, or no consent any more.
    /// </summary>
    Task<string?> OpenAsync(Guid contact, CancellationToken stop);
}

/// <summary>A community that can be called.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
public sealed record CommunityToCall(Guid Id, MultilingualText Name);

/// <summary>Somebody who speaks for a part of a community, without any address.</summary>
/// <param name="Id">Key under which <see cref="IContactsOfCommunities.OpenAsync"/> opens the contact.</param>
/// <param name="Name">What they are called in public.</param>
/// <param name="SpeaksFor">For whom they speak.</param>
/// <param name="Language">Language in which they are spoken to.</param>
/// <param name="CanBeReached">Whether an address or number is known.</param>
public sealed record CommunityContact(Guid Id, string Name, MultilingualText SpeaksFor, string Language, bool CanBeReached);
