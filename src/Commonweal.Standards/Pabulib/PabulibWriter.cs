using System.Buffers;

namespace Commonweal.Standards.Pabulib;

/// <summary>Writes a participatory budget in the format of Pabulib (https://pabulib.org/format); quotes only where they are needed.</summary>
public static class PabulibWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create(";\"\r\n");

    /// <summary>Writes a whole file, with the line end it asks for. Reading it again gives the same file.</summary>
    public static void Write(PabulibFile file, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(writer);
        Line(["META"]);
        Line(["key", "value"]);
        foreach (var (key, value) in file.Meta) Line([key, value]);
        Line(["PROJECTS"]);
        Line(file.ProjectColumns);
        foreach (var project in file.Projects) Line(project.Fields);
        Line(["VOTES"]);
        Line(file.VoteColumns);
        foreach (var vote in file.Votes) Line(vote.Fields);

        void Line(IReadOnlyList<string> fields)
        {
            for (var at = 0; at < fields.Count; at++)
            {
                if (at > 0) writer.Write(';');
                Write(fields[at]);
            }

            writer.Write(file.LineEnd);
        }

        void Write(string field)
        {
            if (!field.AsSpan().ContainsAny(Special))
            {
                writer.Write(field);
                return;
            }

            writer.Write('"');
            writer.Write(field.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
    }
}
