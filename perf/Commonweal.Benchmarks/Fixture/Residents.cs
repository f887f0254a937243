using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Commonweal.Benchmarks.Load;
using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Concerns.Tell;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Commonweal.Benchmarks;

/// <summary>People who have answered every question and are about to press send.</summary>
internal sealed partial class Residents : IAsyncDisposable
{
    private readonly WebApplication program;
    private readonly Uri address;
    private readonly Guid topic;

    private Residents(WebApplication program, Uri address, Guid topic) => (this.program, this.address, this.topic) = (program, address, topic);

    internal static async Task<Residents> OpenAsync(string[] options, Uri address)
    {
        var opened = await SameData.OpenAsync(options);
        await using var scope = opened.Services.CreateAsyncScope();
        var about = await scope.ServiceProvider.GetRequiredService<CommonwealDb>().Set<Topic>().Where(t => t.Kind == TopicKind.Service && t.DepartmentId != null && !t.Retired).Select(t => t.Id).FirstAsync();
        return new Residents(opened, address, about);
    }

    /// <summary>Writes drafts as the pages before would have, and gets each client a form to send them with.</summary>
    internal async Task<Sends> PrepareAsync(int clients, int drafts)
    {
        var cookies = new ConcurrentQueue<string>();
        await Parallel.ForAsync(0, drafts, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) => cookies.Enqueue(await DraftAsync()));
        var forms = new List<(string Cookie, string Form)>();
        cookies.TryPeek(out var first);
        for (var i = 0; i < clients; i++) forms.Add(Form(first!));
        return new Sends(address, cookies, forms);
    }

    /// <summary>Waits until every event was handled; says how long that took.</summary>
    internal async Task<TimeSpan> DrainedAsync()
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            await using var scope = program.Services.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<CommonwealDb>().Set<OutboxMessage>().AnyAsync(m => m.NotBefore == null)) return Stopwatch.GetElapsedTime(since);
            if (Stopwatch.GetElapsedTime(since) > TimeSpan.FromMinutes(3)) throw new TimeoutException("Events are not handled.");
            await Task.Delay(200);
        }
    }

    public async ValueTask DisposeAsync() => await program.DisposeAsync();

    private async Task<string> DraftAsync()
    {
        await using var scope = program.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        var draft = new Draft
        {
            TopicId = topic,
            Words = "The light at the corner of the school has been out for two weeks, and children walk home in the dark. Could somebody come and look at it?",
            Contact = Contact.None,
        };
        await scope.ServiceProvider.GetRequiredService<Drafts>().SaveAsync(draft, CancellationToken.None);
        return Cookies(http.Response.Headers.SetCookie);
    }

    private (string Cookie, string Form) Form(string draft)
    {
        using var connection = new Connection(address);
        connection.Exchange(Request.Get(address, Sends.Path, draft), keep: true);
        var html = System.Text.Encoding.UTF8.GetString(connection.Body);
        if (connection.Status != 200) throw new InvalidOperationException($"{Sends.Path} answered {connection.Status}.");
        var cookie = Cookies(connection.Head.Split("\r\n").Where(l => l.StartsWith("Set-Cookie: ", StringComparison.OrdinalIgnoreCase)).Select(l => l["Set-Cookie: ".Length..]));
        return (cookie, "__RequestVerificationToken=" + Token().Match(html).Groups["value"].Value);
    }

    private static string Cookies(IEnumerable<string?> set)
        => string.Join("; ", SetCookieHeaderValue.ParseList([.. set.OfType<string>()]).Select(c => $"{c.Name}={c.Value}"));

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}

/// <summary>Drafts to send, each once.</summary>
internal sealed class Sends(Uri address, ConcurrentQueue<string> drafts, IReadOnlyList<(string Cookie, string Form)> forms)
{
    internal const string Path = "/en/tell/check";

    internal Func<bool> StepOf(int client)
    {
        var connection = new Connection(address);
        var (cookie, form) = forms[client];
        return () =>
        {
            if (!drafts.TryDequeue(out var draft)) return false;
            connection.Exchange(Request.Post(address, Path, $"{cookie}; {draft}", form), keep: true);
            return connection.Status == 302 && connection.Head.Contains("/tell/sent", StringComparison.Ordinal) ? true
                : throw new InvalidOperationException($"Sending answered {connection.Status}: {connection.Head}");
        };
    }
}
