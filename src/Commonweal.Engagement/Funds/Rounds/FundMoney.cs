using System.Globalization;

namespace Commonweal.Engagement.Funds.Rounds;

/// <summary>Amounts as people read them: grouped, with cents only where there are some, and the currency's own letters.</summary>
internal static class FundMoney
{
    /// <summary>A file did not say which.</summary>
    internal const string NoCurrency = "";

    public static string Show(decimal amount, string currency)
        => amount.ToString(decimal.IsInteger(amount) ? "N0" : "N2", CultureInfo.CurrentCulture) + (currency == NoCurrency ? "" : "\u00a0" + currency);

    /// <summary>With as many decimals as an account that is checked by hand needs.</summary>
    public static string Exactly(decimal amount) => Plain(amount)!.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same amount without the zeros a database puts behind it, for a field to be typed in.</summary>
    public static decimal? Plain(decimal? amount) => amount / 1.0000000000000000000000000000m;
}
