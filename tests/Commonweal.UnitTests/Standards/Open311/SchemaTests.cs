using Commonweal.Standards.Open311;
using NJsonSchema;

namespace Commonweal.UnitTests.Standards.Open311;

/// <summary>What is written as JSON is valid against the community's schemas; and those schemas can refuse.</summary>
public sealed class SchemaTests
{
    [Fact]
    public Task Services_AreValid() => Valid("services.json", to => GeoReportWriter.Write(to, Open311Format.Json,
        [Samples.Service, Samples.Service with { Description = null, Keywords = [], Group = null, Type = ServiceType.Batch, Metadata = true }]));

    [Fact]
    public Task NoServices_AreValid() => Valid("services.json", to => GeoReportWriter.Write(to, Open311Format.Json, Array.Empty<Service>()));

    [Fact]
    public Task Definition_IsValid() => Valid("service-definition.json", to => GeoReportWriter.Write(to, Open311Format.Json, Samples.Definition));

    [Fact]
    public Task DefinitionWithoutAttributes_IsValid() =>
        Valid("service-definition.json", to => GeoReportWriter.Write(to, Open311Format.Json, new ServiceDefinition("001", [])));

    [Fact]
    public Task Requests_AreValid() =>
        Valid("requests.json", to => GeoReportWriter.Write(to, Open311Format.Json, [Samples.Request, Samples.Bare]));

    [Fact]
    public Task TheSpecificationsOwnRequests_AreValidOnceWrittenHere() => Valid("requests.json", to => GeoReportWriter.Write(
        to, Open311Format.Json, GeoReportReader.ReadServiceRequests(SpecificationText.Body("xml-service-requests"), Open311Format.Xml).Value!));

    [Theory]
    [InlineData("services.json", """[{"service_code":1,"service_name":"a","metadata":true,"type":"realtime"}]""")]
    [InlineData("services.json", """[{"service_name":"a","metadata":true,"type":"realtime"}]""")]
    [InlineData("services.json", """{"services":[]}""")]
    [InlineData("service-definition.json", """{"service_code":"1","attributes":null}""")]
    [InlineData("requests.json", """[{"service_request_id":638344,"status":"open","service_code":"1","requested_datetime":"2010-04-14T06:37:38-08:00"}]""")]
    [InlineData("requests.json", """[{"service_request_id":"1","status":"lost","service_code":"1","requested_datetime":"2010-04-14T06:37:38-08:00"}]""")]
    [InlineData("requests.json", """[{"service_request_id":"1","status":"open","service_code":"1","requested_datetime":"yesterday"}]""")]
    [InlineData("requests.json", """[{"service_request_id":"1","status":"open","service_code":"1","requested_datetime":"2010-04-14T06:37:38-08:00","lat":"1"}]""")]
    public async Task Schema_WhatIsWrong_IsRefused(string schema, string json) => Assert.NotEmpty((await Schema(schema)).Validate(json));

    private static async Task Valid(string schema, Action<Stream> write) => Assert.Empty((await Schema(schema)).Validate(Samples.Write(write)));

    private static Task<JsonSchema> Schema(string name) =>
        JsonSchema.FromFileAsync(ReferenceData.Find($"open311/schema/{name}"), TestContext.Current.CancellationToken);
}
