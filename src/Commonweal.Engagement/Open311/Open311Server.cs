using Commonweal.Platform.Ui;
using Commonweal.Standards.Open311;
using Microsoft.AspNetCore.Http;

namespace Commonweal.Engagement.Open311;

/// <summary>Answers one request: is the address one of ours, is the method allowed, is this the right city; then the resource.</summary>
internal sealed class Open311Server(
    Here here, Open311Words words, Open311Jurisdiction jurisdiction, Open311Keys keys, Open311Discovery discovery,
    Open311Services services, ReadServiceRequests read, ShowServiceRequest show, FileServiceRequest file, TimeProvider clock)
{
    public async Task<Open311Answer> AnswerAsync(HttpContext http, Open311Address address)
    {
        if (!here.City.IsAwake("open311") || !here.City.IsAwake("concerns")) return words.Refuse(404, "open311.error.asleep");
        if (address.Resource is Open311Resource.Nothing) return words.Refuse(new GeoReportFailure(GeoReportProblem.AddressInvalid));
        if (!Allows(address.Resource, http.Request.Method))
        {
            http.Response.Headers.Allow = address.Resource is Open311Resource.Requests ? "GET, POST" : "GET";
            return words.Refuse(405, "open311.error.method");
        }
        if (address.Format is null) return words.Refuse(new GeoReportFailure(GeoReportProblem.FormatUnsupported, address.Extension));
        var query = Open311Form.ReadQuery(http.Request);
        if (!query.IsValid) return words.Refuse(query.Failures);
        return HttpMethods.IsPost(http.Request.Method) ? await PostAsync(http, query.Value) : await GetAsync(http, address, query.Value);
    }

    private static bool Allows(Open311Resource resource, string method)
        => HttpMethods.IsGet(method) || (resource is Open311Resource.Requests && HttpMethods.IsPost(method));

    private async Task<Open311Answer> GetAsync(HttpContext http, Open311Address address, FormFields query)
    {
        var stop = http.RequestAborted;
        if (Misdirected(http, query) is { } refused) return refused;
        return address.Resource switch
        {
            Open311Resource.Discovery => await discovery.AnswerAsync(http.Request, stop),
            Open311Resource.Services => await ServicesAsync(stop),
            Open311Resource.Definition => await DefinitionAsync(address.Id, stop),
            Open311Resource.Requests => await RequestsAsync(http.Request, query, stop),
            Open311Resource.Request => await RequestAsync(http.Request, address.Id, stop),
            Open311Resource.Token => await TokenAsync(address.Id, stop),
            Open311Resource.Nothing => words.Refuse(new GeoReportFailure(GeoReportProblem.AddressInvalid)),
        };
    }

    private async Task<Open311Answer> PostAsync(HttpContext http, FormFields query)
    {
        var stop = http.RequestAborted;
        if (await Open311Form.ReadBodyAsync(http.Request, stop) is not { } body) return words.Refuse(new GeoReportFailure(GeoReportProblem.BodyInvalid));
        // Some clients put their key, or everything, into the query.
        var fields = body.FollowedBy(query);
        if (fields.Single("api_key") is not { } sent) return words.Refuse(new GeoReportFailure(GeoReportProblem.ApiKeyMissing));
        if (await keys.FindAsync(sent, stop) is not { } key) return words.Refuse(new GeoReportFailure(GeoReportProblem.ApiKeyInvalid));
        if (Misdirected(http, fields) is { } refused) return refused;
        var (receipt, failures) = await file.FileAsync(fields, key, Open311Jurisdiction.RootOf(http.Request), stop);
        return receipt is null ? words.Refuse(failures) : Open311Answer.Of((to, format) => GeoReportWriter.Write(to, format, receipt));
    }

    private Open311Answer? Misdirected(HttpContext http, FormFields fields)
        => fields.Single("jurisdiction_id") is { } named && !jurisdiction.IsHere(http.Request, named)
            ? words.Refuse(new GeoReportFailure(GeoReportProblem.JurisdictionNotFound, named))
            : null;

    private async Task<Open311Answer> ServicesAsync(CancellationToken stop)
    {
        List<Service> offered = [.. (await services.TopicsAsync(stop)).Select(services.Service)];
        return Open311Answer.Of((to, format) => GeoReportWriter.Write(to, format, offered));
    }

    private async Task<Open311Answer> DefinitionAsync(string code, CancellationToken stop)
    {
        if (code.Length == 0) return words.Refuse(new GeoReportFailure(GeoReportProblem.ServiceCodeMissing));
        var topic = (await services.TopicsAsync(stop)).FirstOrDefault(t => t.Code.Equals(code, StringComparison.Ordinal));
        if (topic is null) return words.Refuse(new GeoReportFailure(GeoReportProblem.ServiceNotFound, code));
        var definition = services.Definition(topic);
        return Open311Answer.Of((to, format) => GeoReportWriter.Write(to, format, definition));
    }

    private async Task<Open311Answer> RequestsAsync(HttpRequest request, FormFields query, CancellationToken stop)
    {
        Guid? keyId = null;
        if (query.Single("api_key") is { } sent)
        {
            if (await keys.FindAsync(sent, stop) is not { } key) return words.Refuse(new GeoReportFailure(GeoReportProblem.ApiKeyInvalid));
            keyId = key.Id;
        }
        var asked = ServiceRequestQuery.Parse(query, clock.GetUtcNow());
        return asked.IsValid ? await ShowAsync(request, await read.FindAsync(asked.Value, keyId, stop), stop) : words.Refuse(asked.Failures);
    }

    private async Task<Open311Answer> RequestAsync(HttpRequest request, string number, CancellationToken stop)
    {
        var rows = await read.FindAsync(number, stop);
        return rows.Count == 0 ? words.Refuse(new GeoReportFailure(GeoReportProblem.RequestNotFound, number)) : await ShowAsync(request, rows, stop);
    }

    /// <summary>Every number is known at once here, so a number is its own token.</summary>
    private async Task<Open311Answer> TokenAsync(string token, CancellationToken stop)
    {
        var rows = await read.FindAsync(token, stop);
        return rows.Count == 0
            ? words.Refuse(new GeoReportFailure(GeoReportProblem.TokenNotFound, token))
            : Open311Answer.Of((to, format) => GeoReportWriter.Write(to, format, new ServiceRequestToken(token, token)));
    }

    private async Task<Open311Answer> ShowAsync(HttpRequest request, IReadOnlyList<ServiceRequestRow> rows, CancellationToken stop)
    {
        var root = Open311Jurisdiction.RootOf(request);
        var topics = await services.ReadableAsync(stop);
        return Open311Answer.Of(rows.Where(row => topics.ContainsKey(row.TopicId)).Select(row => show.Show(row, topics, root)).ToList());
    }
}
