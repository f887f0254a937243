using System.Security.Cryptography;
using System.Text.Json;
using Commonweal.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Tell;

/// <summary>Keeps what a person has typed between two pages, on the server and yet unreadable to it.</summary>
internal sealed class Drafts(CommonwealDb db, IHttpContextAccessor accessor, Promises promises)
{
    private const string CookieName = "commonweal-draft";
    private const int Nonce = 12, Tag = 16;

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The secret in the person's cookie, or null.</summary>
    public DraftSecret? Secret => DraftSecret.Read(Http.Request.Cookies[CookieName]);

    /// <summary>The draft so far; an empty one where there is none.</summary>
    public async Task<Draft> LoadAsync(CancellationToken stop)
    {
        if (Secret is not { } secret || await FindAsync(secret, stop) is not { } stored) return new Draft();
        return Open(secret, stored.Sealed) ?? new Draft();
    }

    /// <summary>Keeps the draft; a new secret is given where there is none, or where the old one was already sent.</summary>
    public async Task SaveAsync(Draft draft, CancellationToken stop)
    {
        var secret = Secret;
        var stored = secret is null ? null : await FindAsync(secret, stop);
        if (stored is null)
        {
            secret = DraftSecret.New();
            Http.Response.Cookies.Append(CookieName, secret.Cookie, CookieOptions(maxAge: null));
            db.Add(new StoredDraft { Place = secret.Place, Sealed = Close(secret, draft), Until = promises.Today.AddDays(StoredDraft.DaysKept) });
        }
        else
        {
            stored.Sealed = Close(secret!, draft);
            stored.Until = promises.Today.AddDays(StoredDraft.DaysKept);
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Takes the draft away with the next save, and lets the browser keep its secret ten minutes more for the receipt.</summary>
    public async Task SentAsync(CancellationToken stop)
    {
        if (Secret is not { } secret) return;
        if (await FindAsync(secret, stop) is { } stored) db.Remove(stored);
        Http.Response.Cookies.Append(CookieName, secret.Cookie, CookieOptions(TimeSpan.FromMinutes(10)));
    }

    /// <summary>Forgets everything on this device and here.</summary>
    public async Task ForgetAsync(CancellationToken stop)
    {
        if (Secret is { } secret && await FindAsync(secret, stop) is { } stored)
        {
            db.Remove(stored);
            await db.SaveChangesAsync(stop);
        }
        Http.Response.Cookies.Delete(CookieName, CookieOptions(maxAge: null));
    }

    private Task<StoredDraft?> FindAsync(DraftSecret secret, CancellationToken stop)
    {
        var place = secret.Place;
        return db.Set<StoredDraft>().SingleOrDefaultAsync(d => d.Place == place, stop);
    }

    private static byte[] Close(DraftSecret secret, Draft draft)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(draft);
        var closed = new byte[Nonce + plain.Length + Tag];
        RandomNumberGenerator.Fill(closed.AsSpan(0, Nonce));
        using var aes = new AesGcm(secret.Key, Tag);
        aes.Encrypt(closed.AsSpan(0, Nonce), plain, closed.AsSpan(Nonce, plain.Length), closed.AsSpan(^Tag..));
        return closed;
    }

    private static Draft? Open(DraftSecret secret, byte[] closed)
    {
        var plain = new byte[closed.Length - Nonce - Tag];
        using var aes = new AesGcm(secret.Key, Tag);
        aes.Decrypt(closed.AsSpan(0, Nonce), closed.AsSpan(Nonce, plain.Length), closed.AsSpan(^Tag..), plain);
        return JsonSerializer.Deserialize<Draft>(plain);
    }

    private CookieOptions CookieOptions(TimeSpan? maxAge) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = Http.Request.IsHttps,
        Path = "/",
        MaxAge = maxAge,
        IsEssential = true,
    };
}
