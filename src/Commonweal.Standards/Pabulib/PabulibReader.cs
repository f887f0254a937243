namespace Commonweal.Standards.Pabulib;

/// <summary>
/// Reads a participatory budget in the format of Pabulib (https://pabulib.org/format): three sections, each with a title, a
/// line of column names and its lines; fields are separated by semicolons and quoted as in CSV. Nothing is lost: fields stay
/// as written, only empty lines and needless quotes are gone.
/// </summary>
public static class PabulibReader
{
    private static readonly string[] Titles = ["META", "PROJECTS", "VOTES"];

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="PabulibException">It is none; the message names the line and the reason.</exception>
    public static PabulibFile Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Read(new PabulibLines(reader));
    }

    /// <summary>Reads a whole file from its text.</summary>
    /// <exception cref="PabulibException">It is none; the message names the line and the reason.</exception>
    public static PabulibFile Read(string text)
    {
        using var reader = new StringReader(text);
        return Read(reader);
    }

    private static PabulibFile Read(PabulibLines lines)
    {
        var builder = new PabulibBuilder();
        var (section, isHeader) = (-1, false);
        while (lines.Next() is { } fields)
        {
            builder.Line = lines.Line;
            if (section < 0 && fields[0].Trim() != Titles[0]) throw new PabulibException("the first line is not 'META', as in every .pb file.", lines.Line);
            if (fields.Length == 1 && section < 2 && fields[0].AsSpan().Trim().SequenceEqual(Titles[section + 1]))
            {
                if (isHeader) throw new PabulibException($"section {Titles[section]} has no line of column names.", lines.Line);
                (section, isHeader) = (section + 1, true);
            }
            else if (isHeader)
            {
                Head(builder, section, fields, lines.Line);
                isHeader = false;
            }
            else
            {
                Add(builder, section, fields, lines.Line);
            }
        }

        if (section < 0) throw new PabulibException("the file is empty.");
        if (section < 2) throw new PabulibException($"section {Titles[section + 1]} is missing.", lines.Line);
        if (isHeader) throw new PabulibException($"section {Titles[section]} has no line of column names.", lines.Line);
        return builder.Build(lines.LineEnd.Length > 0 ? lines.LineEnd : "\n");
    }

    private static void Head(PabulibBuilder builder, int section, string[] fields, int line)
    {
        if (section == 1) builder.NameProjectColumns(fields);
        else if (section == 2) builder.NameVoteColumns(fields);
        else if (fields.Length != 2 || fields[0].Trim() != "key" || fields[1].Trim() != "value")
            throw new PabulibException("the columns of section META are not 'key;value'.", line);
    }

    private static void Add(PabulibBuilder builder, int section, string[] fields, int line)
    {
        if (section == 1) builder.AddProject(fields);
        else if (section == 2) builder.AddVote(fields);
        else if (fields.Length == 2) builder.AddFact(fields[0], fields[1]);
        else throw new PabulibException("a line of section META is not a key and a value.", line);
    }
}
