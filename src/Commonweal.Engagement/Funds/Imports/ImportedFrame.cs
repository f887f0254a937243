using System.Text.Json;
using Commonweal.Standards.Pabulib;

namespace Commonweal.Engagement.Funds.Imports;

/// <summary>The facts and columns of a .pb file, kept as written so that nothing of it is lost.</summary>
internal sealed record ImportedFrame(IReadOnlyList<KeyValuePair<string, string>> Meta, IReadOnlyList<string> ProjectColumns, IReadOnlyList<string> VoteColumns, string LineEnd)
{
    /// <summary>Stands between the kept columns of one ballot; it cannot occur in what people write.</summary>
    private const char Between = '\u001F';

    internal static ImportedFrame Of(PabulibFile file) => new(file.Meta, file.ProjectColumns, file.VoteColumns, file.LineEnd);

    internal string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    internal static ImportedFrame Read(string json) => JsonSerializer.Deserialize<ImportedFrame>(json, JsonSerializerOptions.Web)!;

    /// <summary>Columns of ballots besides what the ballot says: voter, age, way of voting …</summary>
    internal IReadOnlyList<int> OtherColumns => field ??= [.. VoteColumns.Index().Where(c => c.Item.Trim() is not ("vote" or "points")).Select(c => c.Index)];

    internal string Keep(PabulibVote vote) => string.Join(Between, OtherColumns.Select(c => vote.Fields[c]));

    internal string[] Kept(string imported) => imported.Split(Between);
}
