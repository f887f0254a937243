using System.Text;
using QRCoder;

namespace Commonweal.Platform.Ui.Pictures;

/// <summary>Words, usually an address, as a QR code.</summary>
public static class QrPicture
{
    /// <summary>A <c>data:</c> address of a PNG, for a page that holds the picture itself.</summary>
    /// <param name="words">What a phone reads.</param>
    /// <param name="dot">How many pixels wide one dot is.</param>
    public static string Of(string words, int dot = 6) => "data:image/png;base64," + Convert.ToBase64String(Png(words, dot));

    /// <summary>A PNG.</summary>
    /// <param name="words">What a phone reads.</param>
    /// <param name="dot">How many pixels wide one dot is.</param>
    public static byte[] Png(string words, int dot)
    {
        using var data = QRCodeGenerator.GenerateQrCode(words, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(dot);
    }

    /// <summary>An SVG, for a picture with an address of its own.</summary>
    internal static byte[] Svg(string words)
    {
        using var data = QRCodeGenerator.GenerateQrCode(words, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return Encoding.UTF8.GetBytes(code.GetGraphic(6));
    }
}
