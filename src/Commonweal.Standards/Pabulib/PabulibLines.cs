using System.Buffers;
using System.Globalization;

namespace Commonweal.Standards.Pabulib;

/// <summary>Takes a text apart into lines of fields: semicolons between them, quotes around those that hold semicolons, quotes or line ends.</summary>
internal sealed class PabulibLines(string text)
{
    /// <summary>More fields than any line that is meant to be one.</summary>
    private const int MostFields = 2_000;

    private static readonly SearchValues<char> Ends = SearchValues.Create(";\r\n");

    private readonly List<string> fields = [];
    // Most fields of a ballot (ages, districts, the vote itself) were there before: the same text is kept once.
    private readonly string?[] recent = new string?[1 << 14];
    private int at;
    private int nextLine = 1;

    /// <summary>The line the fields last returned begin on, counted from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>The first line end found.</summary>
    internal string LineEnd { get; private set; } = "";

    /// <summary>The fields of the next line that is not empty, or null at the end.</summary>
    internal string[]? Next()
    {
        while (at < text.Length)
        {
            Line = nextLine;
            fields.Clear();
            do fields.Add(Field());
            while (Continues());
            if (fields.Count > 1 || fields[0].AsSpan().Trim().Length > 0) return [.. fields];
        }

        if (LineEnd.Length == 0) LineEnd = "\n";
        return null;
    }

    private bool Continues()
    {
        if (at >= text.Length) return false;
        if (text[at] == ';')
        {
            at++;
            if (fields.Count >= MostFields) throw new PabulibException(string.Create(CultureInfo.InvariantCulture, $"there are more than {MostFields:N0} fields."), Line);
            return true;
        }

        var end = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? "\r\n" : "\n";
        if (LineEnd.Length == 0) LineEnd = end;
        at += end.Length;
        nextLine++;
        return false;
    }

    private string Field()
    {
        if (at < text.Length && text[at] == '"') return Quoted();
        var rest = text.AsSpan(at);
        var length = rest.IndexOfAny(Ends);
        if (length < 0) length = rest.Length;
        at += length;
        return Shared(rest[..length]);
    }

    private string Quoted()
    {
        var parts = new System.Text.StringBuilder();
        while (true)
        {
            var rest = text.AsSpan(at + 1);
            var length = rest.IndexOf('"');
            if (length < 0) throw new PabulibException("a quote is opened and never closed.", Line);
            var part = rest[..length];
            parts.Append(part);
            nextLine += part.Count('\n');
            at += length + 2;
            if (at >= text.Length || Ends.Contains(text[at])) return parts.ToString();
            if (text[at] != '"') throw new PabulibException("there is text after a closing quote.", nextLine);
            parts.Append('"');
        }
    }

    private string Shared(ReadOnlySpan<char> field)
    {
        if (field.IsEmpty) return "";
        var place = (int)((uint)string.GetHashCode(field, StringComparison.Ordinal) % (uint)recent.Length);
        return recent[place] is { } known && field.SequenceEqual(known) ? known : recent[place] = field.ToString();
    }
}
