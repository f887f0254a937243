namespace Commonweal.Platform.City;

/// <summary>
/// Fields in which cities decide, or do not: a town may have streets but no schools. Topics and services name the field they
/// belong to, and what the city does not decide is not offered. Titles stand in the catalogues under <c>competence.</c>.
/// </summary>
public static class Competence
{
    /// <summary>Every field, in the order of the settings page.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "streets", "transport", "housing", "planning", "schools", "youth", "social", "health", "police", "emergency",
        "culture", "sport", "environment", "waste", "economy", "employment", "registration", "migration",
    ];

    /// <summary>Catalogue key of a field's name.</summary>
    public static string Title(string field) => "competence." + field;
}
