using System.Globalization;

namespace Commonweal.Engagement.Funds.Rounds;

/// <summary>Amounts as they are typed and checked by hand.</summary>
internal static class FundMoney
{
    /// <summary>A file did not say which.</summary>
    internal const string NoCurrency = "";

    /// <summary>With as many decimals as an account that is checked by hand needs.</summary>
    public static string Exactly(decimal amount) => Plain(amount)!.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same amount without the zeros a database puts behind it, for a field to be typed in.</summary>
    public static decimal? Plain(decimal? amount) => amount / 1.0000000000000000000000000000m;
}
