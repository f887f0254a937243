using System.Reflection;
using System.Runtime.CompilerServices;
using Commonweal.Platform;
using Commonweal.Web;

namespace Commonweal.UnitTests.Architecture;

/// <summary>The assemblies and files of the house, as the tests of its rules see them.</summary>
internal static class House
{
    internal static Assembly Web { get; } = typeof(Program).Assembly;

    internal static Assembly Platform { get; } = typeof(Commonweal.Platform.Module).Assembly;

    /// <summary>Assemblies of the modules, found by the list of Program.cs.</summary>
    internal static IReadOnlyList<Assembly> Modules { get; } = [.. Program.Modules.All.Select(m => m.GetType().Assembly).Where(a => a != Platform).Distinct()];

    internal static Assembly Analysis { get; } = Assembly.Load("Commonweal.Analysis");

    internal static Assembly Standards { get; } = Assembly.Load("Commonweal.Standards");

    internal static IReadOnlyList<Assembly> All { get; } = [Web, Platform, .. Modules, Analysis, Standards];

    /// <summary>Types somebody wrote; what compilers add is left out.</summary>
    internal static IEnumerable<Type> TypesOf(Assembly assembly) => assembly.GetTypes().Where(t =>
        t.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !t.Name.Contains('<', StringComparison.Ordinal)
        && t.DeclaringType?.Name.Contains('<', StringComparison.Ordinal) != true && t.Namespace?.StartsWith("Commonweal", StringComparison.Ordinal) == true);

    /// <summary>Fails with every finding in full, a line each.</summary>
    internal static void None<T>(IEnumerable<T> findings)
    {
        var all = findings.ToList();
        if (all.Count > 0) Assert.Fail(string.Join('\n', all));
    }

    /// <summary>Files of the sources with one of the endings, by their path from the root.</summary>
    internal static IEnumerable<(string Path, string Text)> Files(string folder, params string[] endings)
        => Directory.EnumerateFiles(Path.Combine(ReferenceData.Repository, folder), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(ReferenceData.Repository, f).Replace('\\', '/'))
            .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)) && !f.Split('/').Any(p => p is "bin" or "obj" or "node_modules" or "lib" or "Migrations"))
            .Select(f => (f, File.ReadAllText(Path.Combine(ReferenceData.Repository, f))));

    /// <summary>Lines of those files that match, as <c>path:line: text</c>.</summary>
    internal static IEnumerable<string> Lines(string folder, string[] endings, Func<string, bool> matches)
        => Files(folder, endings).SelectMany(f => f.Text.Split('\n').Select((line, at) => (line, at)).Where(l => matches(l.line)).Select(l => $"{f.Path}:{l.at + 1}: {l.line.Trim()}"));
}
