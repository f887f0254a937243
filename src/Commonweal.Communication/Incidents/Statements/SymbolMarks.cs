using System.Text.RegularExpressions;

namespace Commonweal.Communication.Incidents.Statements;

/// <summary>Signs and numbers that stand for hatred in every script. As characters of a text they have no other use in a statement of a city.</summary>
internal static partial class SymbolMarks
{
    public static IEnumerable<WordsFound> In(string text) => Marks().Matches(text).Select(m => new WordsFound(m.Index, m.Value, IsSymbol: true));

    [GeneratedRegex(@"[\u5350\u534D]|\u16CB\u16CB|\u26A1{2}|(?<![\p{Nd}.,/-])14/88(?![\p{Nd}.,/-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();
}
