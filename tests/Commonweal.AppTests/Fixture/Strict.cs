using System.Runtime.CompilerServices;
using Commonweal.Platform.Localization;

namespace Commonweal.AppTests;

internal static class Strict
{
    /// <summary>A missing text fails the page that wants it.</summary>
    [ModuleInitializer]
    internal static void Texts() => Environment.SetEnvironmentVariable(Commonweal.Platform.Localization.Texts.StrictVariable, "1");
}
