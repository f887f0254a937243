namespace Commonweal.Web.Analyse.CommonGround;

/// <summary>What is known of statements.</summary>
/// <param name="Texts">Their words, by name.</param>
/// <param name="Withheld">Names of those moderators took out.</param>
internal sealed record StatementFile(IReadOnlyDictionary<string, string> Texts, IReadOnlySet<string> Withheld)
{
    internal static StatementFile Read(string path)
    {
        using var file = DelimitedFile.Open(path);
        var (name, body, moderated) = (file.Column("comment-id"), file.TryColumn("comment-body"), file.TryColumn("moderated"));
        var (texts, withheld) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in file.Rows())
        {
            if (!texts.TryAdd(row.Text(name), body is { } column ? row[column] : ""))
                throw row.Fault($"there are two statements {InputFault.Quote(row[name])}.");
            if (moderated is { } decision && IsWithheld(row, decision))
                withheld.Add(row[name]);
        }

        return new StatementFile(texts, withheld);
    }

    private static bool IsWithheld(DelimitedRow row, int column) => row[column] switch
    {
        "-1" => true,
        "0" or "1" or "" => false,
        var other => throw row.Fault($"'moderated' is {InputFault.Quote(other)}; it is 1 (accepted), 0 (not decided) or -1 (left out)."),
    };
}
