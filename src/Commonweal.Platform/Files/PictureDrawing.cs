using SkiaSharp;

namespace Commonweal.Platform.Files;

/// <summary>Draws a picture anew: upright, no larger than asked, in the colours every screen shows.</summary>
internal static class PictureDrawing
{
    private const int Quality = 85;

    private static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    /// <summary>The first frame, turned as the camera was held; null where it cannot be read to its end.</summary>
    public static SKBitmap? Upright(SKCodec codec, int longSide)
    {
        using var decoded = Decode(codec, longSide);
        if (decoded is null)
        {
            return null;
        }

        var origin = codec.EncodedOrigin;
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = turned ? (decoded.Height, decoded.Width) : (decoded.Width, decoded.Height);
        return Draw(decoded, width, height, longSide, Turning(origin, decoded.Width, decoded.Height));
    }

    public static CleanPicture Clean(SKBitmap picture, int previewSide)
    {
        using var preview = Draw(picture, picture.Width, picture.Height, previewSide, SKMatrix.Identity);
        var format = picture.AlphaType == SKAlphaType.Opaque ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Webp;
        return new(
            Encode(picture, format), Encode(preview, format),
            format == SKEncodedImageFormat.Jpeg ? "image/jpeg" : "image/webp",
            picture.Width, picture.Height);
    }

    private static SKBitmap? Decode(SKCodec codec, int longSide)
    {
        // A JPEG can be decoded at an eighth to seven eighths of its size: less memory and a fraction of the time.
        var scale = Math.Min(1f, (float)longSide / Math.Max(codec.Info.Width, codec.Info.Height));
        var size = codec.GetScaledDimensions(scale);
        if (Math.Max(size.Width, size.Height) < Math.Min(longSide, Math.Max(codec.Info.Width, codec.Info.Height)))
        {
            size = codec.Info.Size;
        }

        using var colours = SKColorSpace.CreateSrgb();
        var alpha = codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, alpha, colours));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    private static SKBitmap Draw(SKBitmap from, int width, int height, int longSide, SKMatrix turning)
    {
        var scale = Math.Min(1f, (float)longSide / Math.Max(width, height));
        // Without a colour space no profile is written: every screen takes such a picture as sRGB, which it is.
        var info = from.Info.WithSize(Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale))).WithColorSpace(null);
        var drawn = new SKBitmap(info);
        using var canvas = new SKCanvas(drawn);
        using var image = SKImage.FromBitmap(from);
        canvas.Clear(SKColors.Transparent);
        canvas.Scale((float)info.Width / width, (float)info.Height / height);
        canvas.Concat(turning);
        canvas.DrawImage(image, 0, 0, Smooth);
        return drawn;
    }

    private static SKMatrix Turning(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopLeft => SKMatrix.Identity,
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, width, 0, 0, 1),
    };

    private static byte[] Encode(SKBitmap picture, SKEncodedImageFormat format)
    {
        using var encoded = picture.Encode(format, Quality);
        return encoded.ToArray();
    }
}
