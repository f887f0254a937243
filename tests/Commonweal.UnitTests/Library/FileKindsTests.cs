using System.Text;
using Commonweal.Communication.Library;
using Commonweal.Communication.Library.Demo;
using Commonweal.Communication.Library.Shelf;

namespace Commonweal.UnitTests.Library;

public sealed class FileKindsTests
{
    [Fact]
    public void Of_WhatTheLibraryTakes_IsToldByItsBytes()
    {
        Assert.Equal(FileKind.Pdf, FileKinds.Of("%PDF-1.7\n"u8));
        Assert.Equal(FileKind.Ogg, FileKinds.Of("OggS\0\u0002"u8));
        Assert.Equal(FileKind.Mp3, FileKinds.Of("ID3\u0004"u8));
        Assert.Equal(FileKind.Mp3, FileKinds.Of([0xFF, 0xFB, 0x90, 0x64]));
        Assert.Equal(FileKind.Wav, FileKinds.Of(MadeFiles.Notes([440])));
        Assert.Equal(FileKind.Pdf, FileKinds.Of(MadeFiles.Pdf("A", ["b"])));
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("MZ\u0090")]
    [InlineData(" %PDF-1.7")]
    [InlineData("RIFF0000AVI ")]
    [InlineData("")]
    public void Of_AnythingElse_IsNothing(string content) => Assert.Null(FileKinds.Of(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void Of_PictureOrFalseFrame_IsNoRecording()
    {
        Assert.Null(FileKinds.Of([0xFF, 0xD8, 0xFF, 0xE0]));
        Assert.Null(FileKinds.Of([0xFF, 0xFB, 0xF0, 0x64]));
        Assert.Null(FileKinds.Of([0xFF, 0xFE, 0x41, 0x00]));
    }

    [Fact]
    public void Licences_LeadToTheirText()
    {
        Assert.Equal("https://creativecommons.org/licenses/by-nc-sa/4.0/", Licences.Link("CC-BY-NC-SA-4.0"));
        Assert.Equal("https://creativecommons.org/publicdomain/zero/1.0/", Licences.Link("CC0-1.0"));
    }

    [Theory]
    [InlineData("What to say: \"no\"?", "en", "application/pdf", "What-to-say-no.en.pdf")]
    [InlineData("ماذا تقول؟", "ar", "audio/mpeg", "ماذا-تقول.ar.mp3")]
    public void Name_OfAFile_IsPlain(string title, string language, string type, string name) => Assert.Equal(name, LibraryFiles.Name(title, language, type));
}
