using System.Globalization;

namespace Commonweal.Platform.Localization;

/// <summary>Amounts of money as people read them: in the reader's way of writing numbers, and the currency's own letters.</summary>
public static class Amounts
{
    /// <summary>With cents only where there are some.</summary>
    /// <param name="amount">How much.</param>
    /// <param name="currency">Three letters; empty where nobody said which.</param>
    public static string Show(decimal amount, string currency) => Show(amount, currency, decimal.IsInteger(amount) ? "N0" : "N2");

    /// <summary>With cents always, for bills and payments.</summary>
    /// <param name="amount">How much.</param>
    /// <param name="currency">Three letters; empty where nobody said which.</param>
    public static string ShowCents(decimal amount, string currency) => Show(amount, currency, "N2");

    private static string Show(decimal amount, string currency, string format)
        => amount.ToString(format, CultureInfo.CurrentCulture) + (currency.Length == 0 ? "" : "\u00a0" + currency);
}
