namespace Commonweal.Platform.Events;

/// <summary>Tells of a failure without its message, which could hold what a person wrote.</summary>
internal static class Failures
{
    /// <summary>Types of the exception and of what caused it.</summary>
    internal static string NameOf(Exception failure)
    {
        var name = failure.InnerException is { } cause ? $"{failure.GetType().Name} < {cause.GetType().Name}" : failure.GetType().Name;
        return name.Length <= 200 ? name : name[..200];
    }

    /// <summary>Types and places in the program, for the log.</summary>
    internal static string TraceOf(Exception failure) => $"{NameOf(failure)}\n{failure.StackTrace}";
}
