using Commonweal.Platform.Localization;

namespace Commonweal.UnitTests.Localization;

public class PoFileTests
{
    [Fact]
    public void Parse_Header_GivesItsFields()
    {
        var file = PoFile.Parse("\uFEFFmsgid \"\"\nmsgstr \"\"\n\"Language: ar\\n\"\n\"X-Native-Name: العربية\\n\"\n", "ar.po");
        Assert.Equal("ar", file.Headers["language"]);
        Assert.Equal("العربية", file.Headers["X-Native-Name"]);
        Assert.Empty(file.Entries);
    }

    [Fact]
    public void Parse_ManyLinesAndEscapes_JoinsAndUnescapes()
    {
        var entry = Assert.Single(PoFile.Parse("# said by nobody\n#: Page.cshtml:3\nmsgid \"a\"\nmsgstr \"\"\n  \"one\\n\"\n\"\\\"two\\\"\\t\\x41\\101\\\\\"\n", "x.po").Entries);
        Assert.Equal("one\n\"two\"\tAA\\", Assert.Single(entry.Texts));
        Assert.Equal(3, entry.Line);
    }

    [Fact]
    public void Parse_Plural_KeepsFormsInOrder()
    {
        var entry = Assert.Single(PoFile.Parse("msgid \"a\"\nmsgid_plural \"a\"\nmsgstr[0] \"one\"\nmsgstr[1] \"two\"\n", "x.po").Entries);
        Assert.True(entry.IsPlural);
        Assert.Equal(["one", "two"], entry.Texts);
    }

    [Fact]
    public void Parse_Context_TellsEqualKeysApart()
    {
        var file = PoFile.Parse("msgctxt \"a\"\nmsgid \"k\"\nmsgstr \"1\"\nmsgctxt \"b\"\nmsgid \"k\"\nmsgstr \"2\"\nmsgid \"k\"\nmsgstr \"3\"\n", "x.po");
        Assert.Equal(["a", "b", null], file.Entries.Select(entry => entry.Context));
    }

    [Fact]
    public void Parse_Obsolete_IsLeftOut()
    {
        var file = PoFile.Parse("msgid \"a\"\nmsgstr \"1\"\n\n#~ msgid \"b\"\n#~ msgstr \"2\"\n", "x.po");
        Assert.Equal("a", Assert.Single(file.Entries).Key);
    }

    [Fact]
    public void Parse_Fuzzy_CountsAsMissingAndStainsNoOther()
    {
        var file = PoFile.Parse("msgid \"a\"\nmsgstr \"1\"\n\n#, c-format, fuzzy\n#| msgid \"old\"\nmsgid \"b\"\nmsgstr \"2\"\n\nmsgid \"c\"\nmsgstr \"3\"\n", "x.po");
        Assert.Equal([true, false, true], file.Entries.Select(entry => entry.IsTranslated));
    }

    [Fact]
    public void Parse_WindowsLineEnds_AreTheSame()
    {
        Assert.Equal("1", Assert.Single(PoFile.Parse("msgid \"a\"\r\nmsgstr \"1\"\r\n", "x.po").Entries).Texts[0]);
    }

    [Theory]
    [InlineData("msgid \"a\"\nmsgstr \"1", 2, "closing quote")]
    [InlineData("msgid \"a\"\nmsgstr \"1\\q\"", 2, "\\q")]
    [InlineData("msgid \"a\"\nmsgstr \"1\" x", 2, "after the closing quote")]
    [InlineData("msgid \"a\"\nmsgid \"b\"\nmsgstr \"2\"", 2, "no msgstr")]
    [InlineData("msgid \"a\"\n", 2, "no msgstr")]
    [InlineData("\"a\"\n", 1, "belongs to no entry")]
    [InlineData("msgid \"a\"\nmsgstr[0] \"1\"", 2, "msgid_plural")]
    [InlineData("msgid \"a\"\nmsgid_plural \"a\"\nmsgstr[1] \"1\"", 3, "msgstr[0] is expected")]
    [InlineData("msgid \"a\"\nmsgid_plural \"a\"\nmsgstr \"1\"", 3, "msgstr")]
    [InlineData("msgid \"a\"\nmsgstr \"1\"\nmsgstr \"2\"", 3, "once")]
    [InlineData("msgid \"a\"\nmsgstr \"1\"\n\nmsgid \"a\"\nmsgstr \"2\"", 4, "already in line 1")]
    [InlineData("msgid \"a\"\nmsgstr \"1\"\nmsgctxt \"b\"\n", 4, "without msgid")]
    [InlineData("<<<<<<< HEAD\n", 1, "no part of a catalogue")]
    [InlineData("msgid\n", 1, "no part of a catalogue")]
    [InlineData("msgid \"\"\nmsgstr \"Language\\n\"", 1, "no name")]
    public void Parse_Broken_NamesFileLineAndReason(string text, int line, string reason)
    {
        var error = Assert.Throws<PoFormatException>(() => PoFile.Parse(text, "fr.po"));
        Assert.Equal(line, error.Line);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("fr.po, line ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NotUtf8_NamesTheLine()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".po");
        File.WriteAllBytes(path, [.. "msgid \"a\"\nmsgstr \""u8, 0xE9, .. "\"\n"u8]);
        try
        {
            Assert.Equal(2, Assert.Throws<PoFormatException>(() => PoFile.Load(path)).Line);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
