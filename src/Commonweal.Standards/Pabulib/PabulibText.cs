using System.Buffers;
using System.Globalization;

namespace Commonweal.Standards.Pabulib;

/// <summary>A text read as it is needed: never more of it is kept than one field.</summary>
internal sealed class PabulibText(TextReader reader)
{
    /// <summary>Longer than any field that is meant to be one, in characters.</summary>
    private const int LongestField = 1 << 20;

    private static readonly SearchValues<char> EndsOfField = SearchValues.Create(";\r\n");
    private static readonly SearchValues<char> Quote = SearchValues.Create("\"");

    private char[] buffer = new char[1 << 14];
    private int at;
    private int end;

    /// <summary>The line the next character is on, counted from 1.</summary>
    internal int Line { get; private set; } = 1;

    internal bool IsAtEnd => at >= end && !Fill();

    /// <summary>Whether the next character is this one.</summary>
    internal bool IsAt(char character) => (at < end || Fill()) && buffer[at] == character;

    /// <summary>Takes the next character if it is this one.</summary>
    internal bool Skip(char character)
    {
        if (!IsAt(character)) return false;
        at++;
        if (character == '\n') Line++;
        return true;
    }

    /// <summary>Takes what comes before the next separator or line end, or all.</summary>
    internal ReadOnlySpan<char> TakeToEndOfField() => TakeTo(EndsOfField);

    /// <summary>Takes what comes before the next quote, or all.</summary>
    internal ReadOnlySpan<char> TakeToQuote()
    {
        var part = TakeTo(Quote);
        Line += part.Count('\n');
        return part;
    }

    private ReadOnlySpan<char> TakeTo(SearchValues<char> ends)
    {
        int length;
        while ((length = buffer.AsSpan(at, end - at).IndexOfAny(ends)) < 0)
        {
            if (end - at > LongestField) throw new PabulibException(string.Create(CultureInfo.InvariantCulture, $"a field is longer than {LongestField:N0} characters."), Line);
            if (Fill()) continue;
            length = end - at;
            break;
        }

        var part = buffer.AsSpan(at, length);
        at += length;
        return part;
    }

    // What is not yet taken moves to the front; what is read comes behind it.
    private bool Fill()
    {
        var kept = buffer.AsSpan(at, end - at);
        var target = kept.Length > buffer.Length / 2 ? new char[buffer.Length * 2] : buffer;
        kept.CopyTo(target);
        (buffer, at, end) = (target, 0, kept.Length);
        var read = reader.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
