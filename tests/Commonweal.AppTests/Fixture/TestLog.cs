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
    public string LastFailure => lines.LastOrDefault(IsFailure) ?? "Nothing was logged.";

    internal bool HasFailure => lines.Any(IsFailure);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() => lines.Clear();

    internal void Clear() => lines.Clear();

    private static bool IsFailure(string line) => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal);

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
