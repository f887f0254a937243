using QRCoder;

namespace Commonweal.Engagement.Concerns;

/// <summary>A QR code as a picture that fits into a page.</summary>
internal static class ReceiptPicture
{
    /// <summary>A <c>data:</c> address of a PNG.</summary>
    public static string Of(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return "data:image/png;base64," + Convert.ToBase64String(code.GetGraphic(6));
    }
}
