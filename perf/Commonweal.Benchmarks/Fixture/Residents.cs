using System.Collections.Concurrent;
using System.Diagnostics;
using Commonweal.Benchmarks.Load;
using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Concerns.Tell;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Benchmarks;

/// <summary>People who have answered every question and are about to press send.</summary>
internal sealed class Residents : IAsyncDisposable
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
        var forms = new List<OpenedForm>();
        cookies.TryPeek(out var first);
        for (var i = 0; i < clients; i++) forms.Add(OpenedForm.At(address, Sends.Path, first!));
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
        return OpenedForm.Cookies(http.Response.Headers.SetCookie);
    }

}

/// <summary>Drafts to send, each once.</summary>
internal sealed class Sends(Uri address, ConcurrentQueue<string> drafts, IReadOnlyList<OpenedForm> forms)
{
    internal const string Path = "/en/tell/check";

    internal Func<bool> StepOf(int client)
    {
        var connection = new Connection(address);
        var (cookie, token) = forms[client];
        return () =>
        {
            if (!drafts.TryDequeue(out var draft)) return false;
            connection.Exchange(Request.Post(address, Path, $"{cookie}; {draft}", token), keep: true);
            return connection.Status == 302 && connection.Head.Contains("/tell/sent", StringComparison.Ordinal) ? true
                : throw new InvalidOperationException($"Sending answered {connection.Status}: {connection.Head}");
        };
    }
}
