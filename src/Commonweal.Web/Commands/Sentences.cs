using System.Net.Sockets;
using Commonweal.Platform.Commands;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Commonweal.Web.Commands;

/// <summary>Says what went wrong in a sentence.</summary>
internal static class Sentences
{
    /// <summary>Prints the sentence beside the command's output and returns the exit code.</summary>
    internal static int Tell(Exception failure)
    {
        Console.Error.WriteLine(Of(failure));
        if (Environment.GetEnvironmentVariable("COMMONWEAL_TRACE") == "1") Console.Error.WriteLine(failure);
        return failure is CommandFailure known ? known.ExitCode : ExitCode.Failed;
    }

    private static string Of(Exception failure) => failure switch
    {
        CommandFailure known => known.Message,
        OperationCanceledException => "Stopped before it was done.",
        NpgsqlException { InnerException: SocketException or IOException } => "PostgreSQL cannot be reached. Check --database (COMMONWEAL_DATABASE) and whether the server is running.",
        PostgresException refused => $"PostgreSQL refused: {refused.MessageText} ({refused.SqlState}).",
        SqliteException { SqliteErrorCode: 5 or 6 } => "The embedded database is busy with another command. Try again when that has ended.",
        SqliteException { SqliteErrorCode: 8 or 14 } => "The embedded database cannot be opened or written. Check --data and the rights on its folder.",
        SqliteException { SqliteErrorCode: 11 or 26 } => "The embedded database is damaged or is no database. Keep a copy of it, then restore a backup.",
        UnauthorizedAccessException or DirectoryNotFoundException or FileNotFoundException => failure.Message,
        IOException => failure.Message,
        _ when failure.InnerException is { } cause and (NpgsqlException or SqliteException or SocketException) => Of(cause),
        _ => $"Something unexpected went wrong ({failure.GetType().Name}): {failure.Message} With COMMONWEAL_TRACE=1 the program says where.",
    };
}
