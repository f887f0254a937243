namespace Commonweal.Platform.Events;

/// <summary>Tells of a failure without its message, which could hold what a person wrote.</summary>
public static class Failures
{
    /// <summary>Types of the exception and of what caused it, with the database's code where it has one.</summary>
    public static string NameOf(Exception failure)
    {
        var name = failure.InnerException is { } cause ? $"{TypeOf(failure)} < {TypeOf(cause)}" : TypeOf(failure);
        return name.Length <= 200 ? name : name[..200];
    }

    // A database's code says what was broken, never what the row held.
    private static string TypeOf(Exception failure)
        => failure is System.Data.Common.DbException { SqlState: { Length: > 0 } state } ? $"{failure.GetType().Name} {state}" : failure.GetType().Name;

    /// <summary>Types and places in the program, for the log.</summary>
    public static string TraceOf(Exception failure) => $"{NameOf(failure)}\n{failure.StackTrace}";
}
