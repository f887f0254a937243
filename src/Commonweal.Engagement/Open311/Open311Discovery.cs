using System.Globalization;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Standards.Open311;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Open311;

/// <summary>Says where the endpoint is, who answers for it, how to get a key, and when services last changed.</summary>
internal sealed class Open311Discovery(CommonwealDb db, Here here, Texts texts)
{
    private static readonly string[] WhatServicesAreMadeOf = ["topic", "district", "department", "city"];

    public async Task<Open311Answer> AnswerAsync(HttpRequest request, CancellationToken stop)
    {
        var root = Open311Jurisdiction.RootOf(request);
        var changeset = await ChangesetAsync(stop);
        var city = $"{root}/{here.Language}";
        var discovery = new ServiceDiscovery(
            changeset,
            texts["open311.discovery.contact", ("city", here.Name), ("address", city)],
            texts["open311.discovery.key", ("city", here.Name), ("address", city)],
            [
                new(
                    GeoReport.Specification, root + "/open311/v2", changeset, EndpointType.Production,
                    [Open311Format.Xml.MediaType(), Open311Format.Json.MediaType()]),
            ]);
        return Open311Answer.Of((to, format) => GeoReportWriter.Write(to, format, discovery));
    }

    /// <summary>When anything last changed that services are made of, in UTC; the audit trail knows.</summary>
    private async Task<string> ChangesetAsync(CancellationToken stop)
    {
        var last = await db.Set<AuditRecord>().Where(a => WhatServicesAreMadeOf.Contains(a.SubjectKind) && a.Action != "read")
            .OrderByDescending(a => a.Id).Select(a => (DateTimeOffset?)a.At).FirstOrDefaultAsync(stop);
        return (last ?? DateTimeOffset.UnixEpoch).ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }
}
