using System.Globalization;
using System.Text;
using System.Xml;

namespace Commonweal.Standards.Open311;

/// <summary>What text may travel in both formats: what XML 1.0 can carry.</summary>
internal static class OpenText
{
    /// <summary>Length in Unicode characters, which is what JSON Schema counts; half a surrogate pair counts as one.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    /// <summary>True when every character can travel, and none is an invisible control other than tab and line break.</summary>
    public static bool IsClean(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var single = text[at];
            if (at + 1 < text.Length && char.IsSurrogatePair(single, text[at + 1]))
            {
                at++;
            }
            else if (!XmlConvert.IsXmlChar(single) || (char.GetUnicodeCategory(single) == UnicodeCategory.Control && single is not ('\t' or '\n' or '\r')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text with U+FFFD in place of what XML cannot carry, so that no stored text can break an answer.</summary>
    public static string Carried(string text)
    {
        StringBuilder? mended = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                at++;
            }
            else if (!XmlConvert.IsXmlChar(text[at]))
            {
                mended ??= new StringBuilder(text);
                mended[at] = '\uFFFD';
            }
        }

        return mended?.ToString() ?? text;
    }
}
