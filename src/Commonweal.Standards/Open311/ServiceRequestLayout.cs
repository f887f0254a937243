namespace Commonweal.Standards.Open311;

/// <summary>The fields of a service request, in the order of the specification, written and read.</summary>
internal static class ServiceRequestLayout
{
    public static void Write(SparkWriter writer, ServiceRequest request)
    {
        writer.BeginItem("request");
        writer.Text("service_request_id", request.ServiceRequestId);
        writer.Text("status", WireNames.Of(request.Status));
        writer.Text("status_notes", request.StatusNotes);
        writer.Text("service_name", request.ServiceName);
        writer.Text("service_code", request.ServiceCode);
        writer.Text("description", request.Description);
        writer.Text("agency_responsible", request.AgencyResponsible);
        writer.Text("service_notice", request.ServiceNotice);
        writer.Date("requested_datetime", request.RequestedDatetime);
        writer.Date("updated_datetime", request.UpdatedDatetime);
        writer.Date("expected_datetime", request.ExpectedDatetime);
        writer.Text("address", request.Address);
        writer.Text("address_id", request.AddressId);
        writer.Text("zipcode", request.Zipcode);
        writer.Number("lat", request.Lat);
        writer.Number("long", request.Long);
        writer.Text("media_url", request.MediaUrl);
        writer.EndItem();
    }

    public static ServiceRequest Read(SparkFields fields) => new()
    {
        ServiceRequestId = fields.Required("service_request_id"),
        Status = fields.Word("status", WireNames.Status),
        StatusNotes = fields.Text("status_notes"),
        ServiceName = fields.Text("service_name"),
        ServiceCode = fields.Required("service_code"),
        Description = fields.Text("description"),
        AgencyResponsible = fields.Text("agency_responsible"),
        ServiceNotice = fields.Text("service_notice"),
        RequestedDatetime = fields.Word("requested_datetime", SparkFields.Moment),
        UpdatedDatetime = fields.Date("updated_datetime"),
        ExpectedDatetime = fields.Date("expected_datetime"),
        Address = fields.Text("address"),
        AddressId = fields.Text("address_id"),
        Zipcode = fields.Text("zipcode"),
        Lat = fields.Number("lat"),
        Long = fields.Number("long"),
        MediaUrl = fields.Text("media_url"),
    };
}
