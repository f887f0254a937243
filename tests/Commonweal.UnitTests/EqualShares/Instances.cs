using System.Collections.Concurrent;
using System.Text.Json;
using Commonweal.Analysis.EqualShares;
using Commonweal.Standards.Pabulib;

namespace Commonweal.UnitTests.EqualShares;

/// <summary>The real participatory budgets of the reference data, and what others computed for them. Each is read once.</summary>
internal static class Instances
{
    public const string Lodz = "Poland_Lodz_2022";
    public const string Swiecie = "Poland_Swiecie_2023";
    public const string Wieliczka = "Poland_Wieliczka_2023_Green_Budget";
    public const string Budapest = "Hungary_Budapest_2024";
    public const string Veszprem = "Hungary_Veszprem_2025";
    public const string Toulouse = "France_Toulouse_2019";

    private static readonly ConcurrentDictionary<string, Election> Known = new(StringComparer.Ordinal);

    public static PabulibFile File(string name)
    {
        using var reader = new StreamReader(ReferenceData.Find($"equal-shares/{name}.pb"));
        return PabulibReader.Read(reader);
    }

    public static Election Election(string name) => Known.GetOrAdd(name, _ =>
    {
        var file = File(name);
        return Analysis.EqualShares.Election.Of(
            file.Budget,
            [.. file.Projects.Select(project => new BudgetProject(project.Id, project.Cost))],
            [.. file.Votes.GroupBy(vote => vote.Choice).Select(alike => Ballot.Of(alike.Key.Projects, alike.Key.Points, alike.Count()))]);
    });

    public static JsonElement Oracle(string name) => JsonDocument.Parse(ReferenceData.Text($"equal-shares/oracle-{name}.json")).RootElement;

    public static string[] Winners(JsonElement rule) => [.. rule.GetProperty("winners_in_order").EnumerateArray().Select(id => id.GetString()!)];

    public static string[] Ids(IEnumerable<BudgetProject> projects) => [.. projects.Select(project => project.Id)];
}
