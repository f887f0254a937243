using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.AppTests.Accounts;

/// <summary>Every value of every table as one text, for tests that look for what must not lie open.</summary>
internal static class DatabaseText
{
    internal static async Task<string> ReadAsync(AppFixture app)
    {
        await using var db = app.Db();
        await db.Database.OpenConnectionAsync();
        var text = new StringBuilder();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                for (var column = 0; column < rows.FieldCount; column++)
                    text.Append(rows.GetValue(column) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture)).Append('\n');
        }
        return text.ToString();
    }
}
