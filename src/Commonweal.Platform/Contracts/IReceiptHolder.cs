namespace Commonweal.Platform.Contracts;

/// <summary>
/// A kind of thing that the digits of a receipt open. There is one door for all of them, <c>/{language}/receipt</c>, which
/// counts attempts; each part says whose page the digits are for, and lets the browser in there.
/// </summary>
public interface IReceiptHolder
{
    /// <summary>The part it belongs to; while that sleeps, its receipts open nothing.</summary>
    string Part { get; }

    /// <summary>Lets this browser in to what the digits belong to.</summary>
    /// <param name="digits">The sixteen digits, checked.</param>
    /// <param name="stop">Stops the search.</param>
    /// <returns>Path of its page, after the language; null where the digits are none of its receipts.</returns>
    Task<string?> OpenAsync(string digits, CancellationToken stop);
}
