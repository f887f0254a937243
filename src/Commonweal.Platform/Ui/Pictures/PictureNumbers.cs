using System.Globalization;

namespace Commonweal.Platform.Ui.Pictures;

/// <summary>Numbers as the reader writes them.</summary>
internal static class PictureNumbers
{
    public static string Write(decimal value, int decimals) =>
        value.ToString(decimals switch { 0 => "N0", 1 => "N1", _ => "N2" }, CultureInfo.CurrentCulture);
}
