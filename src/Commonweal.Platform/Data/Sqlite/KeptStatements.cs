using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Commonweal.Platform.Data.Sqlite;

/// <summary>
/// Keeps statements as SQLite prepared them: preparing a page's questions takes longer than answering them, and the same
/// ones come with every request.
/// </summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    /// <summary>How many different statements a connection keeps. With more all are let go: the frequent ones soon are back.</summary>
    internal const int Most = 100;

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (result is not SqliteCommand asked || eventData.Context is not SqliteDb { Statements: var statements }) return result;
        if (!statements.TryGetValue(asked.CommandText, out var command))
        {
            if (statements.Count == Most) LetGo(statements);
            statements.Add(asked.CommandText, command = new KeptCommand(asked));
        }
        else if (command.IsInUse) return result;
        command.Begin(asked);
        return command;
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => LetGo(command, eventData);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        LetGo(command, eventData);
        return Task.CompletedTask;
    }

    private static void LetGo(DbCommand command, CommandErrorEventData eventData)
    {
        if (command is not KeptCommand kept || eventData.Context is not SqliteDb { Statements: var statements }) return;
        if (ReferenceEquals(statements.GetValueOrDefault(kept.CommandText), kept)) statements.Remove(kept.CommandText);
        kept.LetGo();
    }

    private static void LetGo(Dictionary<string, KeptCommand> statements)
    {
        foreach (var command in statements.Values) command.LetGo();
        statements.Clear();
    }
}
