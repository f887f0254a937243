namespace Commonweal.Platform.Contracts;

/// <summary>
/// What a resident who proved an e-mail address may see of what they told the city. Each part that holds such records
/// implements it; <c>/{language}/me</c> lists them all.
/// </summary>
public interface IResidentRecords
{
    /// <summary>The records that were left with this address, newest first.</summary>
    /// <param name="email">Keyed hash of the address: <c>PersonalData.Lookup(ResidentEmail.Normalise(address))</c>.</param>
    /// <param name="stop">Stops the reading.</param>
    Task<IReadOnlyList<ResidentRecord>> OfAsync(byte[] email, CancellationToken stop);
}

/// <summary>One record of a resident, as a line of their list.</summary>
/// <param name="Title">What it is about, in the reader's language.</param>
/// <param name="State">Its state, in the reader's language.</param>
/// <param name="Link">Path of its page, which asks <see cref="IProvenResident"/> before it shows anything.</param>
/// <param name="Since">Day it came in.</param>
public sealed record ResidentRecord(string Title, string State, string Link, DateOnly Since);

/// <summary>Whether the reader of this page is a resident who proved an e-mail address within the last hour.</summary>
public interface IProvenResident
{
    /// <summary>Keyed hash of the proven address, or null.</summary>
    ValueTask<byte[]?> EmailAsync();
}

/// <summary>How an address is written before it is hashed, so that it is found again.</summary>
public static class ResidentEmail
{
    /// <summary>Without spaces around, in small letters.</summary>
    public static string Normalise(string address) => address.Trim().ToLowerInvariant();
}
