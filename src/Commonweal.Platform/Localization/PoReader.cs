using System.Globalization;
using System.Text;

namespace Commonweal.Platform.Localization;

/// <summary>Reads one catalogue line by line; an entry ends where the next one begins.</summary>
internal sealed class PoReader(string file)
{
    private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PoEntry> entries = [];
    private readonly Dictionary<(string?, string), int> seen = [];
    private readonly List<StringBuilder> forms = [];
    private StringBuilder? context, key, plural, current;
    private bool fuzzy, singular, headerRead;
    private int line, start;

    public PoFile Read(string text)
    {
        foreach (var raw in text.TrimStart('\uFEFF').AsSpan().EnumerateLines())
        {
            line++;
            ReadLine(raw.Trim().ToString());
        }

        Finish();
        return new PoFile(file, headers, entries);
    }

    private void ReadLine(string content)
    {
        if (content.Length == 0)
        {
            current = null;
            return;
        }

        if (content[0] == '#')
        {
            ReadComment(content);
            return;
        }

        if (content[0] == '"')
        {
            (current ?? throw Wrong("a text stands here that belongs to no entry")).Append(Quoted(content));
            return;
        }

        var end = content.IndexOfAny([' ', '\t', '"']);
        if (end < 0 || !content.StartsWith("msg", StringComparison.Ordinal))
            throw Wrong($"'{content}' is no part of a catalogue");
        var value = Quoted(content[end..].TrimStart());
        current = Begin(content[..end]);
        current.Append(value);
    }

    private void ReadComment(string content)
    {
        current = null;
        if (content.StartsWith("#,", StringComparison.Ordinal))
        {
            Finish();
            fuzzy |= content[2..].Split(',', StringSplitOptions.TrimEntries).Contains("fuzzy", StringComparer.Ordinal);
        }
    }

    private StringBuilder Begin(string keyword)
    {
        switch (keyword)
        {
            case "msgctxt":
                Finish();
                start = line;
                return context = new StringBuilder();
            case "msgid":
                if (key is not null)
                    Finish();
                if (context is null)
                    start = line;
                return key = new StringBuilder();
            case "msgid_plural":
                if (key is null || plural is not null || forms.Count > 0)
                    throw Wrong("msgid_plural must follow its msgid");
                return plural = new StringBuilder();
            case "msgstr":
                if (key is null || plural is not null || forms.Count > 0)
                    throw Wrong("msgstr must follow its msgid, once");
                singular = true;
                return AddForm();
            default:
                return Form(keyword);
        }
    }

    private StringBuilder Form(string keyword)
    {
        if (!keyword.StartsWith("msgstr[", StringComparison.Ordinal) || !keyword.EndsWith(']')
            || !int.TryParse(keyword.AsSpan(7, keyword.Length - 8), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            throw Wrong($"'{keyword}' is no part of a catalogue");
        if (plural is null || singular)
            throw Wrong($"{keyword} must follow a msgid_plural");
        if (index != forms.Count)
            throw Wrong($"{keyword} is out of order: msgstr[{forms.Count}] is expected here");
        return AddForm();
    }

    private StringBuilder AddForm()
    {
        var form = new StringBuilder();
        forms.Add(form);
        return form;
    }

    private void Finish()
    {
        if (key is null)
        {
            if (context is not null)
                throw Wrong("msgctxt without msgid");
            return;
        }

        if (forms.Count == 0)
            throw Wrong($"the entry '{key}' of line {start} has no msgstr");
        var entry = new PoEntry(key.ToString(), context?.ToString(), plural is not null, [.. forms.Select(form => form.ToString())], fuzzy, start);
        if (entry is { Key: "", Context: null })
            ReadHeaders(entry);
        else if (seen.TryGetValue((entry.Context, entry.Key), out var first))
            throw new PoFormatException(file, start, $"the key '{entry.Key}' is already in line {first}");
        else
        {
            seen[(entry.Context, entry.Key)] = start;
            entries.Add(entry);
        }

        context = key = plural = current = null;
        forms.Clear();
        fuzzy = singular = false;
    }

    private void ReadHeaders(PoEntry entry)
    {
        if (headerRead)
            throw new PoFormatException(file, start, "there is a second header");
        headerRead = true;
        foreach (var field in entry.Texts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = field.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                throw new PoFormatException(file, start, $"the header field '{field}' has no name");
            headers[field[..colon].Trim()] = field[(colon + 1)..].Trim();
        }
    }

    private string Quoted(string text)
    {
        try
        {
            return PoString.Read(text);
        }
        catch (FormatException reason)
        {
            throw Wrong(reason.Message);
        }
    }

    private PoFormatException Wrong(string reason) => new(file, line, reason);
}
