using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Commonweal.Web.Operations;

/// <summary>
/// Writes one line an event: text for people, or JSON for collectors (<c>COMMONWEAL_LOG=json</c>). Of exceptions it
/// writes types and places in the program, never messages: those may repeat what a person wrote.
/// </summary>
internal sealed class DiscreetFormatter(TimeProvider clock, IConfiguration configuration) : ConsoleFormatter(FormatterName)
{
    internal const string FormatterName = "discreet";

    private readonly bool json = string.Equals(configuration["log"], "json", StringComparison.OrdinalIgnoreCase);

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var at = clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        if (json) textWriter.WriteLine(Line(at, logEntry, message));
        else
        {
            textWriter.WriteLine($"{at} {Word(logEntry.LogLevel)} {logEntry.Category}: {message}");
            if (logEntry.Exception is { } exception) textWriter.WriteLine(Trace(exception));
        }
    }

    private static string Line<TState>(string at, in LogEntry<TState> entry, string message) => JsonSerializer.Serialize(new
    {
        at,
        level = Word(entry.LogLevel),
        category = entry.Category,
        @event = entry.EventId.Name,
        message,
        values = (entry.State as IReadOnlyList<KeyValuePair<string, object?>>)?
            .Where(v => v.Key != "{OriginalFormat}").ToDictionary(v => v.Key, v => Convert.ToString(v.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal),
        exception = entry.Exception is null ? null : Trace(entry.Exception),
    });

    private static string Trace(Exception exception)
        => exception.GetType() + "\n" + exception.StackTrace + (exception.InnerException is { } cause ? "\ncaused by " + Trace(cause) : "");

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warning",
        LogLevel.Error => "error",
        LogLevel.Critical => "critical",
        LogLevel.None => "none",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
