using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Commonweal.Benchmarks.Peers;

/// <summary>Writes down every statement that Entity Framework sends in this process while it listens.</summary>
internal sealed class Listening : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<Statement> heard = new();
    private readonly List<IDisposable> ears = [];

    private Listening() { }

    internal IReadOnlyList<Statement> Heard => [.. heard];

    internal static Listening Start()
    {
        var listening = new Listening();
        listening.ears.Add(DiagnosticListener.AllListeners.Subscribe(listening));
        return listening;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") ears.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Command: var command } && value.Key == RelationalEventId.CommandExecuting.Name)
            heard.Enqueue(new Statement(command.CommandText, [.. command.Parameters.Cast<System.Data.Common.DbParameter>().Select(StatementValue.Of)]));
    }

    public void OnCompleted() => ears.Clear();

    public void OnError(Exception error) => ears.Clear();

    public void Dispose()
    {
        foreach (var ear in ears.ToList()) ear.Dispose();
    }
}
