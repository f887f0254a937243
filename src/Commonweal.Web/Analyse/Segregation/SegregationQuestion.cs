namespace Commonweal.Web.Analyse.Segregation;

/// <summary>What somebody asks of a file: which columns hold what, and how often chance is tried.</summary>
/// <param name="File">A path, or <c>-</c>.</param>
/// <param name="Unit">The column of the areas.</param>
/// <param name="Group">The column of the groups.</param>
/// <param name="Count">The column of the counts; null where each line is one person or home.</param>
/// <param name="Year">The column of the years, or null.</param>
/// <param name="Within">Columns of larger areas, from coarse to fine.</param>
/// <param name="Bootstrap">How many tables are drawn; 0 for none.</param>
/// <param name="Seed">Decides the draws.</param>
internal sealed record SegregationQuestion(
    string File, string Unit, string Group, string? Count, string? Year, IReadOnlyList<string> Within, int Bootstrap, int Seed);
