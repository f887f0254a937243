using Commonweal.Standards.Pabulib;

namespace Commonweal.UnitTests.Standards.Pabulib;

/// <summary>A good file broken in every small way: it is still one, or it is refused with the line and the reason.</summary>
public class PabulibBrokenTests
{
    private const string Good = "META\nkey;value\nunit;Testhaven\nbudget;100\nvote_type;cumulative\nPROJECTS\nproject_id;cost;name\na;60;Garden\nb;50;\"A lamp; and a bench\"\nVOTES\nvoter_id;vote;points\n1;a;5\n2;a,b;3,2\n";

    [Fact]
    public void CutOff_AnywhereBeforeItsBallots_IsRefused()
    {
        var first = Good.IndexOf("1;a;5", StringComparison.Ordinal);
        for (var length = 0; length <= first; length++) AssertRefused(Good[..length], $"cut off after {length}");
        for (var length = first; length < Good.Length; length++) AssertReadOrRefused(Good[..length], $"cut off after {length}");
    }

    [Fact]
    public void OneLetter_OfAnyOtherKind_NeverThrowsAnythingElse()
    {
        for (var at = 0; at < Good.Length; at++)
            foreach (var letter in ";\",\n\r-\u0000x9 \uFEFF\u200f٣")
                AssertReadOrRefused(string.Concat(Good.AsSpan(0, at), letter.ToString(), Good.AsSpan(at + 1)), $"'{(int)letter:x}' at {at}");
    }

    [Fact]
    public void Lines_LeftOutRepeatedOrSwapped_NeverThrowAnythingElse()
    {
        var lines = Good.Split('\n')[..^1];
        for (var at = 0; at < lines.Length; at++)
        {
            AssertReadOrRefused(Joined([.. lines[..at], .. lines[(at + 1)..]]), $"without line {at + 1}");
            if (at != 1) AssertRefused(Joined([.. lines[..(at + 1)], .. lines[at..]]), $"line {at + 1} twice");
            for (var other = at + 1; other < lines.Length; other++)
            {
                string[] swapped = [.. lines];
                (swapped[at], swapped[other]) = (swapped[other], swapped[at]);
                AssertReadOrRefused(Joined(swapped), $"lines {at + 1} and {other + 1} swapped");
            }
        }
    }

    private static string Joined(string[] lines) => string.Join('\n', lines) + "\n";

    private static void AssertRefused(string text, string how)
    {
        var fault = Record.Exception(() => PabulibReader.Read(text));
        Assert.True(fault is PabulibException { Reason.Length: > 10 }, $"{how}: {fault?.Message ?? "was read"}");
    }

    private static void AssertReadOrRefused(string text, string how)
    {
        var fault = Record.Exception(() => PabulibReader.Read(text));
        Assert.True(fault is null or PabulibException { Reason.Length: > 10 }, $"{how}: {fault}");
    }
}
