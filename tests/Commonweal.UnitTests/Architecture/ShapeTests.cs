using System.Text.RegularExpressions;
using Commonweal.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Commonweal.UnitTests.Architecture;

/// <summary>How types and files look: closed unless a contract needs otherwise, small, named after what they are.</summary>
public sealed partial class ShapeTests
{
    [Fact]
    public void Modules_ShowOnlyTheirModule()
    {
        // Pages and tag helpers are found by the framework, which looks at public types.
        var shown = House.Modules.SelectMany(House.TypesOf).Where(t => t.IsPublic
            && !t.IsSubclassOf(typeof(Module)) && t.Namespace?.EndsWith(".Contracts", StringComparison.Ordinal) != true).Select(t => t.FullName);

        House.None(shown);
    }

    [Fact]
    public void Classes_AreSealedUnlessSomethingDerivesFromThem()
    {
        var all = House.All.SelectMany(House.TypesOf).ToList();
        var derivedFrom = all.Select(t => t.BaseType is { IsGenericType: true } b ? b.GetGenericTypeDefinition() : t.BaseType).ToHashSet();

        House.None(all.Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && !derivedFrom.Contains(t) && t.Namespace?.EndsWith(".Migrations", StringComparison.Ordinal) != true).Select(t => t.FullName));
    }

    [Fact]
    public void Names_SayWhatAThingIs()
        => House.None(House.All.SelectMany(House.TypesOf)
            .Where(t => Vague().IsMatch(t.Name) && !t.IsSubclassOf(typeof(TagHelper))).Select(t => t.FullName));

    [Fact]
    public void Namespaces_AreFolders()
    {
        var elsewhere = House.Files("src", ".cs").Where(f => Namespace().Match(f.Text) is { Success: true } found
            && Path.GetDirectoryName(f.Path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.') != found.Groups["name"].Value).Select(f => f.Path);

        House.None(elsewhere);
    }

    [Fact]
    public void Files_AreSmall()
    {
        var lines = House.Files("src", ".cs", ".cshtml").Select(f => (f.Path, Count: f.Text.Count(c => c == '\n'))).OrderBy(f => f.Count).ToList();

        House.None(lines.Where(f => f.Count > 400));
        Assert.InRange(lines[lines.Count / 2].Count, 0, 60);
        Assert.InRange(lines[lines.Count * 9 / 10].Count, 0, 200);
        House.None(House.Files("tests", ".cs").Where(f => f.Text.Count(c => c == '\n') > 400).Select(f => f.Path));
    }

    [Fact]
    public void Interfaces_HaveMoreThanOneImplementation_ExceptAtContractsAndChannels()
    {
        var all = House.All.SelectMany(House.TypesOf).ToList();
        var lonely = all.Where(t => t.IsInterface && t.Namespace?.EndsWith(".Contracts", StringComparison.Ordinal) != true)
            .Where(i => all.Count(t => t.IsClass && !t.IsAbstract && t.GetInterfaces().Any(x => (x.IsGenericType ? x.GetGenericTypeDefinition() : x) == i)) == 1)
            .Select(t => t.FullName);

        House.None(lonely.Except(Contracts));
    }

    [Fact]
    public void EveryPage_SaysWhoMayOpenIt()
        => House.None(House.All.SelectMany(House.TypesOf).Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract)
            .Where(t => !t.GetCustomAttributes(inherit: true).Any(a => a is IAuthorizeData or IAllowAnonymous)).Select(t => t.FullName));

    // Where another kind of session, database or channel may bring its own, though today only one does.
    private static readonly string[] Contracts =
    [
        "Commonweal.Platform.Accounts.IActor", "Commonweal.Platform.Events.ITellsOfChanges", "Commonweal.Communication.Delivery.ICarrier", "Commonweal.Communication.Delivery.ICarrierWay",
    ];

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utility|Base|Impl|Repository|Mediator)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vague();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Namespace();
}
