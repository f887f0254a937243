using Commonweal.Standards.Pabulib;

namespace Commonweal.Engagement.Funds.Imports;

/// <summary>Hands a text through and refuses the NUL that no database holds, naming its line.</summary>
internal sealed class NulRefusal(TextReader inner) : TextReader
{
    private int line = 1;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = inner.Read(buffer, index, count);
        foreach (var letter in buffer.AsSpan(index, read))
        {
            if (letter == '\0') throw new PabulibException("there is a NUL character; this is no text.", line);
            if (letter == '\n') line++;
        }
        return read;
    }

    public override int Read() => inner.Read();

    public override int Peek() => inner.Peek();
}
