using System.Reflection;

namespace Commonweal.UnitTests.Architecture;

/// <summary>Arrows go one way: Web → modules → Platform; mathematics and formats know neither database nor web.</summary>
public sealed class ArrowTests
{
    [Fact]
    public void Modules_NeverReferenceEachOther()
    {
        var names = House.Modules.Select(Name).ToHashSet(StringComparer.Ordinal);

        Assert.True(names.Count >= 2);
        Assert.All(House.Modules, m => House.None(References(m).Intersect(names)));
    }

    [Fact]
    public void Platform_KnowsNoModule()
        => House.None(References(House.Platform).Where(r => House.Modules.Append(House.Web).Select(Name).Contains(r, StringComparer.Ordinal)));

    [Fact]
    public void AnalysisAndStandards_KnowNeitherDatabaseNorWebNorHouse()
        => Assert.All([House.Analysis, House.Standards], a => House.None(References(a).Where(IsForeign)));

    [Fact]
    public void Projects_ReferenceWhatTheArrowsAllow()
    {
        var forbidden = House.Files("src", ".csproj").SelectMany(f => f.Text.Split('\n').Where(l => l.Contains("ProjectReference", StringComparison.Ordinal))
            .Where(l => !IsAllowed(Path.GetFileNameWithoutExtension(f.Path), l)).Select(l => f.Path + l.Trim()));

        House.None(forbidden);
    }

    private static bool IsAllowed(string project, string line) => project switch
    {
        "Commonweal.Web" => true,
        "Commonweal.Analysis" or "Commonweal.Standards" => false,
        "Commonweal.Platform" => Pure(line),
        _ => Pure(line) || line.Contains("Commonweal.Platform", StringComparison.Ordinal),
    };

    private static bool Pure(string line)
        => line.Contains("Commonweal.Analysis", StringComparison.Ordinal) || line.Contains("Commonweal.Standards", StringComparison.Ordinal);

    private static bool IsForeign(string name)
        => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
           || name.StartsWith("Microsoft.Data", StringComparison.Ordinal) || name.StartsWith("System.Data", StringComparison.Ordinal)
           || name.StartsWith("Npgsql", StringComparison.Ordinal) || name.StartsWith("Commonweal", StringComparison.OrdinalIgnoreCase);

    private static string Name(Assembly assembly) => assembly.GetName().Name!;

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(r => r.Name!);
}
