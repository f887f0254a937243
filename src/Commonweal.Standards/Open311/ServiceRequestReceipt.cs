namespace Commonweal.Standards.Open311;

/// <summary>What a client is told when it has filed a request: its number, or a token to ask for the number with, never both.</summary>
public sealed record ServiceRequestReceipt
{
    private ServiceRequestReceipt(string? serviceRequestId, string? token, string? serviceNotice, string? accountId) =>
        (ServiceRequestId, Token, ServiceNotice, AccountId) = (serviceRequestId, token, serviceNotice, accountId);

    /// <summary>Number of the request; null when a token is given instead.</summary>
    public string? ServiceRequestId { get; }

    /// <summary>Token to ask for the number with; null when the number is known.</summary>
    public string? Token { get; }

    /// <summary>What happens next.</summary>
    public string? ServiceNotice { get; }

    /// <summary>The account of the person who filed it.</summary>
    public string? AccountId { get; }

    /// <summary>A receipt whose number is known at once.</summary>
    public static ServiceRequestReceipt Numbered(string serviceRequestId, string? serviceNotice = null, string? accountId = null) =>
        new(serviceRequestId, null, serviceNotice, accountId);

    /// <summary>A receipt whose number is not known yet.</summary>
    public static ServiceRequestReceipt Pending(string token, string? serviceNotice = null, string? accountId = null) =>
        new(null, token, serviceNotice, accountId);
}

/// <summary>The answer to a token: the number it stood for.</summary>
/// <param name="ServiceRequestId">Number of the request; null while it is not known.</param>
/// <param name="Token">The token that was asked for.</param>
public sealed record ServiceRequestToken(string? ServiceRequestId, string Token);
