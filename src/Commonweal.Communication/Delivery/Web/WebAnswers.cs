using System.Globalization;
using System.Net;

namespace Commonweal.Communication.Delivery.Web;

/// <summary>What an answer over HTTP means for a parcel (RFC 9110 §15).</summary>
internal static class WebAnswers
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30), Longest = TimeSpan.FromHours(1);

    /// <summary>How long the other end asks us to wait (Retry-After, RFC 9110 §10.2.3): seconds or a date; half a minute where it says nothing.</summary>
    public static TimeSpan RetryAfter(HttpResponseMessage answer, DateTimeOffset now)
    {
        var asked = answer.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => Usual,
        };
        return asked < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : asked > Longest ? Longest : asked;
    }

    /// <summary>What becomes of a parcel whose answer was no success.</summary>
    /// <exception cref="UnreachableException">It will not have us at all: a key is wrong, or we come too often.</exception>
    public static Outcome Judge(HttpResponseMessage answer, int attempts, DateTimeOffset now)
    {
        var code = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        return answer.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => throw Busy(RetryAfter(answer, now)),
            HttpStatusCode.ServiceUnavailable when answer.Headers.RetryAfter is not null => throw Busy(RetryAfter(answer, now)),
            // Nobody's number is at fault where a gateway will not have us: a wrong key must not strike off a city.
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired or HttpStatusCode.PaymentRequired => throw new UnreachableException(code) { Reason = $"{Held.NoEntry} {code}" },
            HttpStatusCode.RequestTimeout or HttpStatusCode.ServiceUnavailable => new Outcome(ParcelState.Later, code, Waits.After(attempts)),
            >= HttpStatusCode.InternalServerError => new Outcome(ParcelState.Later, code, Waits.After(attempts), MayHaveLeft: true),
            _ => new Outcome(ParcelState.Refused, code),
        };
    }

    public static UnreachableException Busy(TimeSpan wait) => new("429") { Wait = wait };
}
