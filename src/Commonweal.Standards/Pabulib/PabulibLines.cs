using System.Globalization;
using System.Text;

namespace Commonweal.Standards.Pabulib;

/// <summary>Takes a text apart into lines of fields: semicolons between them, quotes around those that hold semicolons, quotes or line ends.</summary>
internal sealed class PabulibLines(TextReader reader)
{
    /// <summary>More fields than any line that is meant to be one.</summary>
    private const int MostFields = 2_000;

    private readonly PabulibText text = new(reader);
    private readonly List<string> fields = [];
    // Most fields of a ballot (ages, districts, the vote itself) were there before: the same text is kept once.
    private readonly string?[] recent = new string?[1 << 14];

    /// <summary>The line the fields last returned begin on, counted from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>The first line end found.</summary>
    internal string LineEnd { get; private set; } = "";

    /// <summary>The fields of the next line that is not empty, or null at the end.</summary>
    internal string[]? Next()
    {
        while (!text.IsAtEnd)
        {
            Line = text.Line;
            fields.Clear();
            fields.Add(Field());
            while (text.Skip(';'))
            {
                if (fields.Count >= MostFields) throw new PabulibException(string.Create(CultureInfo.InvariantCulture, $"there are more than {MostFields:N0} fields."), Line);
                fields.Add(Field());
            }

            SkipLineEnd();
            if (fields.Count > 1 || fields[0].AsSpan().Trim().Length > 0) return [.. fields];
        }

        return null;
    }

    private string Field() => text.Skip('"') ? Quoted() : Shared(text.TakeToEndOfField());

    private string Quoted()
    {
        var opened = text.Line;
        var parts = new StringBuilder();
        while (true)
        {
            parts.Append(text.TakeToQuote());
            if (!text.Skip('"')) throw new PabulibException("a quote is opened and never closed.", opened);
            if (text.IsAtEnd || text.IsAt(';') || text.IsAt('\n') || text.IsAt('\r')) return parts.ToString();
            if (!text.Skip('"')) throw new PabulibException("there is text after a closing quote.", text.Line);
            parts.Append('"');
        }
    }

    private void SkipLineEnd()
    {
        var end = text.Skip('\r') ? "\r\n" : "\n";
        if (text.Skip('\n') && LineEnd.Length == 0) LineEnd = end;
    }

    private string Shared(ReadOnlySpan<char> field)
    {
        if (field.IsEmpty) return "";
        var place = (int)((uint)string.GetHashCode(field, StringComparison.Ordinal) % (uint)recent.Length);
        return recent[place] is { } known && field.SequenceEqual(known) ? known : recent[place] = field.ToString();
    }
}
