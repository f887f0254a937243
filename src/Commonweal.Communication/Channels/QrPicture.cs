using QRCoder;

namespace Commonweal.Communication.Channels;

/// <summary>A link as a picture that phones read.</summary>
internal static class QrPicture
{
    /// <summary>As an address that holds the picture itself.</summary>
    public static string Of(string link) => "data:image/png;base64," + Convert.ToBase64String(Png(link));

    public static byte[] Png(string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(8);
    }
}
