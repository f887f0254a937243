using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Commonweal.Benchmarks.Peers;

/// <summary>A statement as Entity Framework sent it, so that a peer can send the same.</summary>
internal sealed record Statement(string Text, IReadOnlyList<StatementValue> Values);

/// <summary>One of its values: its name and kind, and the value as text.</summary>
internal sealed record StatementValue(string Name, string Kind, string? Value)
{
    internal static StatementValue Of(DbParameter parameter) => parameter.Value switch
    {
        null or DBNull => new(parameter.ParameterName, parameter.DbType.ToString(), null),
        byte[] bytes => new(parameter.ParameterName, "bytes", Convert.ToBase64String(bytes)),
        DateTime time => new(parameter.ParameterName, "time", time.ToString("O", CultureInfo.InvariantCulture)),
        DateOnly day => new(parameter.ParameterName, "day", day.ToString("O", CultureInfo.InvariantCulture)),
        var value => new(parameter.ParameterName, value.GetType().Name, Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    internal object ToObject() => Value is null ? DBNull.Value : Kind switch
    {
        "bytes" => Convert.FromBase64String(Value),
        "time" => DateTime.Parse(Value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        "day" => DateOnly.ParseExact(Value, "O", CultureInfo.InvariantCulture),
        nameof(Guid) => Guid.Parse(Value),
        nameof(Int32) => int.Parse(Value, CultureInfo.InvariantCulture),
        nameof(Int64) => long.Parse(Value, CultureInfo.InvariantCulture),
        nameof(Boolean) => bool.Parse(Value),
        nameof(Double) => double.Parse(Value, CultureInfo.InvariantCulture),
        _ => Value,
    };
}

internal static class Statements
{
    internal static DbConnection Open(string connection, bool postgres) => postgres ? new NpgsqlConnection(connection) : new SqliteConnection(connection);

    /// <summary>Runs the statements on a pooled connection and reads every value of every row.</summary>
    internal static async Task RunAsync(string connectionString, bool postgres, IReadOnlyList<Statement> statements)
    {
        await using var connection = Open(connectionString, postgres);
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            Fill(command, statement);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                for (var i = 0; i < reader.FieldCount; i++) reader.GetValue(i);
        }
    }

    internal static void Fill(DbCommand command, Statement statement)
    {
        command.CommandText = statement.Text;
        foreach (var value in statement.Values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = value.Name;
            parameter.Value = value.ToObject();
            command.Parameters.Add(parameter);
        }
    }
}
