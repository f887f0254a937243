using System.Text;
using Commonweal.Platform.Files;
using Commonweal.UnitTests.Ui;
using SkiaSharp;

namespace Commonweal.UnitTests.Files;

public sealed class PictureIntakeTests : IDisposable
{
    private readonly PictureIntake intake = new(new PictureLimits());

    public void Dispose() => intake.Dispose();

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task Take_APicture_KeepsWhatItShows(SKEncodedImageFormat format)
    {
        var picture = await Taken(SamplePictures.Quarters(format));

        Assert.Equal(("image/jpeg", 64, 32), (picture.ContentType, picture.Width, picture.Height));
        AssertCorners(picture.Content, [0, 1, 2, 3]);
        AssertCorners(picture.Preview, [0, 1, 2, 3]);
    }

    [Fact]
    public async Task Take_ALargePicture_IsMadeSmallerAndASmallOneStays()
    {
        var large = await Taken(SamplePictures.Quarters(SKEncodedImageFormat.Jpeg, 5000, 1250));
        using var preview = SKBitmap.Decode(large.Preview);

        Assert.Equal((2048, 512, 480, 120), (large.Width, large.Height, preview.Width, preview.Height));
        AssertCorners(large.Content, [0, 1, 2, 3]);
        Assert.Equal((1, 40), await Size(SamplePictures.Quarters(SKEncodedImageFormat.Png, 1, 40)));
        Assert.Equal((1, 2048), await Size(SamplePictures.Quarters(SKEncodedImageFormat.Png, 1, 9000)));
    }

    [Theory]
    [InlineData(1, new[] { 0, 1, 2, 3 })]
    [InlineData(2, new[] { 1, 0, 3, 2 })]
    [InlineData(3, new[] { 3, 2, 1, 0 })]
    [InlineData(4, new[] { 2, 3, 0, 1 })]
    [InlineData(5, new[] { 0, 2, 1, 3 })]
    [InlineData(6, new[] { 2, 0, 3, 1 })]
    [InlineData(7, new[] { 3, 1, 2, 0 })]
    [InlineData(8, new[] { 1, 3, 0, 2 })]
    public async Task Take_APictureHeldSideways_IsUpright(int orientation, int[] corners)
    {
        var picture = await Taken(SamplePictures.FromAPhone(orientation));

        Assert.Equal(orientation < 5 ? (64, 32) : (32, 64), (picture.Width, picture.Height));
        AssertCorners(picture.Content, corners);
    }

    [Fact]
    public async Task Take_APictureFromAPhone_KeepsNoPlaceTimeOrComment()
    {
        var sent = SamplePictures.FromAPhone(6);
        Assert.True(Has(sent, "SECRET-GPS") && Has(sent, "SECRET-XMP") && Has(sent, "SECRET-COMMENT"));

        var picture = await Taken(sent);

        foreach (var kept in new[] { picture.Content, picture.Preview })
        {
            Assert.DoesNotContain(new[] { "SECRET", "Exif", "xmp", "Adobe", "II*\0", "MM\0*" }, word => Has(kept, word));
            Assert.DoesNotContain(Markers(kept), marker => marker is (>= 0xE1 and <= 0xEF) or 0xFE);
        }
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, "PK\u0003\u0004SECRET archive")]
    [InlineData(SKEncodedImageFormat.Png, "<script>SECRET()</script>")]
    [InlineData(SKEncodedImageFormat.Webp, "%PDF-1.7 SECRET")]
    public async Task Take_APictureThatIsSomethingElseToo_KeepsOnlyThePicture(SKEncodedImageFormat format, string tail)
    {
        var picture = await Taken([.. SamplePictures.Quarters(format), .. Encoding.Latin1.GetBytes(tail)]);

        Assert.False(Has(picture.Content, "SECRET") || Has(picture.Preview, "SECRET"));
        AssertCorners(picture.Content, [0, 1, 2, 3]);
    }

    [Fact]
    public async Task Take_AnAnimation_KeepsItsFirstFrame()
    {
        var picture = await Taken(SamplePictures.TwoFrames());

        using var bitmap = SKBitmap.Decode(picture.Content);
        AssertNear(SKColors.Red, bitmap.GetPixel(0, 0));
        Assert.Equal((1, 1), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task Take_ATransparentPicture_StaysTransparent()
    {
        var picture = await Taken(SamplePictures.Quarters(SKEncodedImageFormat.Png, alpha: SKAlphaType.Premul));

        using var bitmap = SKBitmap.Decode(picture.Content);
        Assert.Equal("image/webp", picture.ContentType);
        Assert.Equal(0, bitmap.GetPixel(60, 30).Alpha);
        AssertNear(SKColors.Red, bitmap.GetPixel(5, 5));
    }

    [Theory]
    [InlineData(50_000, 50_000)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(40_000_001, 1)]
    public async Task Take_ABomb_IsRefusedByItsHeaderAlone(int width, int height)
    {
        var bomb = SamplePictures.Bomb(width, height);

        Assert.True(bomb.Length < 1_000);
        Assert.Equal(PictureFault.TooManyPixels, await Fault(bomb));
        // Nothing after the header is there to be decoded, and still the answer is the same.
        Assert.Equal(PictureFault.TooManyPixels, await Fault(bomb[..24]));
    }

    [Fact]
    public async Task Take_AJpegOfAThousandScans_IsRefused()
    {
        var jpeg = SamplePictures.Quarters(SKEncodedImageFormat.Jpeg);
        var scans = Enumerable.Repeat(SamplePictures.Segment(0xDA, [1, 1, 0, 0, 63, 0]), 1_000).SelectMany(scan => scan);

        Assert.Equal(PictureFault.Broken, await Fault([.. jpeg[..^2], .. scans, 0xFF, 0xD9]));
    }

    [Fact]
    public async Task Take_MoreThanAllowed_IsRefusedWithoutReadingOn()
    {
        using var endless = new MemoryStream(new byte[30_000_000]);

        var taken = await intake.TakeAsync(endless, CancellationToken.None);

        Assert.Equal(PictureFault.TooLarge, taken.Fault);
        Assert.InRange(endless.Position, 8 * 1024 * 1024, (8 * 1024 * 1024) + 100_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")]
    [InlineData("%PDF-1.7")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("MZ\u0090\0")]
    [InlineData("GIF88a")]
    [InlineData("RIFF\0\0\0\0WAVEfmt ")]
    [InlineData("\0\0\0\u0018ftypisom\0\0\0\0")]
    public async Task Take_SomethingElse_IsNotAPicture(string bytes) =>
        Assert.Equal(PictureFault.NotAPicture, await Fault(Encoding.Latin1.GetBytes(bytes)));

    [Theory]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1", true)]
    [InlineData("\0\0\0\u0018ftypmif1\0\0\0\0heic", true)]
    [InlineData("\0\0\0\u0018ftypavif\0\0\0\0mif1", false)]
    [InlineData("BM\0\0\0\0", false)]
    [InlineData("II*\0\u0008\0\0\0", false)]
    public async Task Take_AKindWeDoNotTake_SaysWhatToDo(string bytes, bool isHeic)
    {
        var taken = await Take(Encoding.Latin1.GetBytes(bytes));

        Assert.Equal(PictureFault.UnsupportedFormat, taken.Fault);
        Assert.Equal(isHeic, taken.Say(PictureTexts.Texts)!.Contains("HEIC", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Take_EveryTruncation_IsRefusedNeverThrown()
    {
        foreach (var whole in new[] { SamplePictures.FromAPhone(6), SamplePictures.Quarters(SKEncodedImageFormat.Png), SamplePictures.Quarters(SKEncodedImageFormat.Webp), SamplePictures.TwoFrames()[..55] })
        {
            // The last two dozen bytes of a PNG are check sums and an end mark: without them it is still whole.
            for (var length = 0; length < whole.Length - 24; length += 1 + (whole.Length / 60))
            {
                var fault = await Fault(whole[..length]);
                Assert.True(fault is PictureFault.Broken or PictureFault.NotAPicture, $"{length} of {whole.Length}: {fault}");
            }
        }
    }

    [Fact]
    public async Task Take_DamagedBytes_AreTakenOrRefusedNeverThrown()
    {
        var random = new Random(7);
        byte[][] samples = [SamplePictures.FromAPhone(3), SamplePictures.Quarters(SKEncodedImageFormat.Png), SamplePictures.Quarters(SKEncodedImageFormat.Webp), SamplePictures.TwoFrames()];
        var refused = 0;
        for (var i = 0; i < 400; i++)
        {
            byte[] damaged = [.. samples[i % samples.Length]];
            for (var flips = random.Next(1, 12); flips > 0; flips--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            var taken = await Take(damaged);
            Assert.True(taken.Picture is null != taken.Fault is null);
            refused += taken.Fault is null ? 0 : 1;
        }

        Assert.InRange(refused, 50, 399);
    }

    [Theory]
    [InlineData("en", "at most 8 MB")]
    [InlineData("fr", "8 Mo au plus")]
    [InlineData("ar", "8 ميغابايت")]
    public void Say_TooLarge_NamesTheLimitInTheReadersLanguage(string language, string words)
    {
        var said = "";
        PictureTexts.ReadAs(language, () =>
        {
            said = new PictureTaken(null, PictureFault.TooLarge).Say(PictureTexts.Texts);
            return "<p/>";
        });

        Assert.Contains(words, said, StringComparison.Ordinal);
    }

    private async Task<PictureTaken> Take(byte[] bytes)
    {
        using var sent = new MemoryStream(bytes);
        return await intake.TakeAsync(sent, CancellationToken.None);
    }

    private async Task<CleanPicture> Taken(byte[] bytes) => (await Take(bytes)).Picture!;

    private async Task<PictureFault?> Fault(byte[] bytes) => (await Take(bytes)).Fault;

    private async Task<(int Width, int Height)> Size(byte[] bytes) => await Taken(bytes) is var picture ? (picture.Width, picture.Height) : default;

    private static void AssertCorners(byte[] content, int[] expected)
    {
        using var bitmap = SKBitmap.Decode(content);
        for (var i = 0; i < 4; i++)
        {
            AssertNear(SamplePictures.Corners[expected[i]], bitmap.GetPixel(bitmap.Width * (1 + (i % 2 * 2)) / 4, bitmap.Height * (1 + (i / 2 * 2)) / 4));
        }
    }

    private static void AssertNear(SKColor expected, SKColor actual) =>
        Assert.True(Math.Abs(expected.Red - actual.Red) + Math.Abs(expected.Green - actual.Green) + Math.Abs(expected.Blue - actual.Blue) < 40, $"{expected} is not {actual}");

    private static bool Has(byte[] bytes, string word) => bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(word)) >= 0;

    private static IEnumerable<byte> Markers(byte[] jpeg)
    {
        for (var at = 2; at + 4 < jpeg.Length && jpeg[at + 1] != 0xDA; at += 2 + (jpeg[at + 2] << 8) + jpeg[at + 3])
        {
            yield return jpeg[at + 1];
        }
    }
}
