namespace Commonweal.Web.Analyse.Festivals;

/// <summary>A festival's date, as <c>analyse festivals --year</c> prints it; names of the properties are those of the JSON.</summary>
/// <param name="Tradition">Name of the tradition.</param>
/// <param name="Festival">Name of the festival within it.</param>
/// <param name="Date">Its day, or first day.</param>
/// <param name="Method">How the date was found.</param>
/// <param name="Uncertainty">By how many days it may be off either way.</param>
internal sealed record FestivalLine(string Tradition, string Festival, DateOnly Date, string Method, int Uncertainty);
