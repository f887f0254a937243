using Commonweal.Communication.Messages;

namespace Commonweal.Communication.Channels.Paper;

/// <summary>
/// How large words can be without leaving their side, reckoned before anything is printed: what is short is read from across
/// the street. Measures are those of <c>paper.css</c>, in sizes of plain words; what fits at no size goes on the next side.
/// </summary>
internal static class PaperFit
{
    // A letter is that wide as a mean, in the widest font we name; headings are bold.
    private const double Letter = 0.6, BoldLetter = 0.68, Leading = 1.5, HeadingLeading = 1.25, Gap = 1.3, Band = 5, Code = 7, LeafletWide = 36, LeafletTall = 53;

    private static readonly LetterSize[] PosterSizes = [new("largest", 2.8, 4.4), new("large", 2, 3.3), new("medium", 1.5, 2.8), new("small", 1.15, 2.4), new("smallest", 1, 2.1)];

    private static readonly LetterSize[] FrontSizes = [new("largest", 1.8, 3), new("large", 1.4, 2.5), new("medium", 1.15, 2.2), new("small", 1, 2), new("smallest", 0.9, 1.8)];

    private static readonly LetterSize[] BackSizes = [new("largest", 1.6, 0), new("large", 1.35, 0), new("medium", 1.15, 0), new("small", 1, 0), new("smallest", 0.9, 0)];

    /// <param name="Name">Its class in the style sheet.</param>
    /// <param name="Words">Size of the text.</param>
    /// <param name="Headline">Size of the headline.</param>
    private sealed record LetterSize(string Name, double Words, double Headline);

    public static string Poster(PaperSheet sheet)
    {
        const double Wide = 43, Tall = 63;
        return Largest(PosterSizes, s => Top(sheet, s.Headline, Wide) + sheet.Parts.Sum(p => Height(p, s.Words, Wide)) + Code + 3.5 <= Tall);
    }

    public static string Front(PaperSheet sheet) => Largest(FrontSizes, s => Top(sheet, s.Headline, LeafletWide) + sheet.Parts.Take(1).Sum(p => Height(p, s.Words, LeafletWide)) + 2 <= LeafletTall);

    public static string Back(PaperSheet sheet)
    {
        var hours = Leading * (sheet.Hours?.Text.Count(c => c == '\n') + 1 ?? 0);
        var others = sheet.Others.Sum(o => 2 + (Leading * Math.Ceiling(o.Headline.Length * Letter / LeafletWide)));
        return Largest(BackSizes, s => (3 * Gap) + sheet.Parts.Skip(1).Sum(p => Gap + Height(p, s.Words, LeafletWide)) + 9 + Code + hours + others <= LeafletTall);
    }

    private static string Largest(LetterSize[] sizes, Func<LetterSize, bool> fits) => (Array.Find(sizes, s => fits(s)) ?? sizes[^1]).Name;

    /// <summary>What stands above the text.</summary>
    private static double Top(PaperSheet sheet, double headline, double wide)
        => Band + (4 * Gap) + (sheet.Mark is null && !sheet.Said.IsExercise ? 0 : 5) + (headline * HeadingLeading * Math.Ceiling(sheet.Said.Headline.Length * headline * BoldLetter / wide));

    private static double Height(MessagePart part, double size, double wide)
        => (part.Title is null ? 0 : size * 2.5) + part.Lengths.Sum(letters => size * (0.5 + (Leading * Math.Ceiling(letters * size * Letter / wide))));
}
