namespace Commonweal.Web.Analyse.Siting;

/// <summary>What <c>analyse siting</c> answers.</summary>
/// <param name="Index"><c>dissimilarity</c> or <c>information-theory</c>.</param>
/// <param name="Homes">How many homes are placed.</param>
/// <param name="Before">The index as it is.</param>
/// <param name="After">The index with the homes.</param>
/// <param name="PricePerHome">The change by the last home placed by choice.</param>
/// <param name="Areas">What each area gets, in the order of the file.</param>
/// <param name="Compared">What the usual ways leave of the index.</param>
internal sealed record SitingDocument(
    string Index, long Homes, double Before, double After, double? PricePerHome, IReadOnlyList<AreaHomes> Areas, IReadOnlyList<UsualWay> Compared);

/// <summary>What an area gets: its homes, and what the last and one more change.</summary>
internal sealed record AreaHomes(string Area, long Homes, double? LastHome, double? NextHome);

/// <summary>A usual way of placing the same homes, and the index it leaves.</summary>
internal sealed record UsualWay(string Way, double After);
