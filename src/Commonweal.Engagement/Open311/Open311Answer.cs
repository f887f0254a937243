using Commonweal.Standards.Open311;

namespace Commonweal.Engagement.Open311;

/// <summary>What is answered: a document, or why there is none.</summary>
internal sealed record Open311Answer(int Status, Action<Stream, Open311Format> Write)
{
    public static Open311Answer Of(Action<Stream, Open311Format> write) => new(200, write);

    public static Open311Answer Of(IEnumerable<ServiceRequest> requests) => Of((to, format) => GeoReportWriter.Write(to, format, requests));

    public static Open311Answer Refused(int status, IReadOnlyList<Open311Error> errors)
        => new(status, (to, format) => GeoReportWriter.Write(to, format, errors));
}
