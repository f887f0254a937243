using QRCoder;

namespace Commonweal.Engagement.Meetings.WalkIn.Desk;

/// <summary>A QR code as a picture that fits into a page.</summary>
internal static class QrPicture
{
    /// <summary>A <c>data:</c> address of a PNG.</summary>
    public static string Of(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return "data:image/png;base64," + Convert.ToBase64String(code.GetGraphic(6));
    }
}
