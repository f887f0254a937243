using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Commonweal.AppTests;

/// <summary>Keeps what the program logs, so that a failing page can say why and a test can search for what must not be there.</summary>
public sealed class TestLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>Every line, with its exception.</summary>
    public IReadOnlyCollection<string> Lines => [.. lines];

    /// <summary>The last warning or error, or a sentence that there is none.</summary>
    public string LastFailure => lines.LastOrDefault(l => l.StartsWith("Error", StringComparison.Ordinal) || l.StartsWith("Critical", StringComparison.Ordinal)) ?? "Nothing was logged.";

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() => lines.Clear();

    internal void Clear() => lines.Clear();

    private sealed class Logger(TestLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            log.lines.Enqueue($"Scope {category}: {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) log.lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
        }
    }
}
