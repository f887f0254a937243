using System.Globalization;
using Commonweal.Platform.Localization;

namespace Commonweal.Platform.Ui.Pictures;

/// <summary>Numbers as the reader writes them.</summary>
internal static class PictureNumbers
{
    public static string Write(decimal value, int decimals) =>
        value.ToString(decimals switch { 0 => "N0", 1 => "N1", _ => "N2" }, CultureInfo.CurrentCulture);

    public static string Say(decimal? value, bool hidden, int decimals, Texts texts) =>
        hidden ? texts["pictures.hidden"]
        : value is { } number ? Write(number, decimals)
        : texts["pictures.none"];
}
