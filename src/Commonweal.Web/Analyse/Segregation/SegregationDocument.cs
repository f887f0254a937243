namespace Commonweal.Web.Analyse.Segregation;

/// <summary>What <c>analyse segregation</c> answers.</summary>
/// <param name="Periods">Each year of the file, earliest first; one without a year where the file has none.</param>
/// <param name="Changes">From each year to the next.</param>
internal sealed record SegregationDocument(IReadOnlyList<PeriodMix> Periods, IReadOnlyList<PeriodChange> Changes);

/// <summary>The mix of one year.</summary>
internal sealed record PeriodMix(
    string? Year, double People, int Areas, IndexWithChance MutualInformation, IndexWithChance InformationTheory, IndexWithChance Dissimilarity,
    double Gini, IReadOnlyList<GroupMix> Groups, IReadOnlyList<LevelPart> Parts);

/// <summary>An index, and what is left of it without what chance adds; null where nothing was drawn.</summary>
internal sealed record IndexWithChance(double Value, double? Corrected, double? Low, double? High);

/// <summary>One group; dissimilarity is null where everybody or nobody is of it.</summary>
internal sealed record GroupMix(string Group, double People, double Share, double? Dissimilarity, double Isolation, double Linkage, IReadOnlyList<GroupMet> Exposure);

/// <summary>The chance that somebody from the area of a member is of a group.</summary>
internal sealed record GroupMet(string To, double Chance);

/// <summary>What a level of areas adds.</summary>
internal sealed record LevelPart(string Level, double MutualInformation, double InformationTheory);

/// <summary>What changed mutual information between two years: five parts that add up, and how far fitting missed.</summary>
internal sealed record PeriodChange(
    string From, string To, double Difference, double Additions, double Removals, double GroupMargins, double AreaMargins, double Structure, double Gap);
