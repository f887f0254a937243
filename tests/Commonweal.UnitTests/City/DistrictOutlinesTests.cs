using Commonweal.Platform.City;

namespace Commonweal.UnitTests.City;

public class DistrictOutlinesTests
{
    internal const string TwoSquares = """
        {"type":"FeatureCollection","features":[
          {"type":"Feature","properties":{"code":"w","name":"غرب"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}},
          {"type":"Feature","properties":{"code":"e"},"geometry":{"type":"MultiPolygon","coordinates":[[[[1,0],[2,0],[2,1],[1,1],[1,0]],[[1.4,0.4],[1.6,0.4],[1.6,0.6],[1.4,0.6],[1.4,0.4]]]]}}]}
        """;

    [Fact]
    public void Read_TwoSquares_KeepsCodesNamesAndGeometry()
    {
        var reading = DistrictOutlines.Read(TwoSquares);

        Assert.Null(reading.MessageKey);
        Assert.Equal([("w", "غرب"), ("e", "e")], reading.Outlines.Select(outline => (outline.Code, outline.Name)));
        Assert.All(reading.Outlines, outline => Assert.Equal(outline.Area, DistrictOutlines.ReadGeometry(outline.GeoJson)));
        Assert.Null(DistrictOutlines.ReadGeometry("""{"type":"Point","coordinates":[1,2]}"""));
    }

    [Theory]
    [InlineData("", DistrictFault.NotJson, 0)]
    [InlineData("{\"features\":", DistrictFault.NotJson, 0)]
    [InlineData("[]", DistrictFault.NoFeatures, 0)]
    [InlineData("{\"features\":[]}", DistrictFault.NoFeatures, 0)]
    [InlineData("{\"features\":[7]}", DistrictFault.NotAnArea, 1)]
    [InlineData("{\"features\":[{\"properties\":{\"name\":\"x\"}}]}", DistrictFault.MissingCode, 1)]
    [InlineData("{\"features\":[{\"id\":\"a\",\"geometry\":null}]}", DistrictFault.NotAnArea, 1)]
    [InlineData("{\"features\":[{\"id\":\"a\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}", DistrictFault.NotAnArea, 1)]
    [InlineData("{\"features\":[{\"id\":\"a\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}]}", DistrictFault.NotAnArea, 1)]
    [InlineData("{\"features\":[{\"id\":\"a\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1]]]}}]}", DistrictFault.NotAnArea, 1)]
    [InlineData("{\"features\":[{\"id\":\"a\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[\"0\",0],[1,1],[1,0]]]}}]}", DistrictFault.NotAnArea, 1)]
    [InlineData("{\"features\":[{\"id\":\"a\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[583000,4507000],[583001,4507000],[583001,4507001]]]}}]}", DistrictFault.NotOnEarth, 1)]
    [InlineData("{\"features\":[{\"id\":\"a\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1e999,0],[1,1],[1,0]]]}}]}", DistrictFault.NotOnEarth, 1)]
    public void Read_BrokenText_NamesTheFaultAndTheFeature(string text, DistrictFault fault, int feature)
    {
        var reading = DistrictOutlines.Read(text);

        Assert.Empty(reading.Outlines);
        Assert.Equal((fault, feature), (reading.Fault!.Value, reading.Feature));
        Assert.StartsWith("city.districts.", reading.MessageKey, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SameCodeTwice_NamesTheSecond()
    {
        var reading = DistrictOutlines.Read(TwoSquares.Replace("\"e\"", "\"w\"", StringComparison.Ordinal));

        Assert.Equal((DistrictFault.DoubleCode, 2), (reading.Fault!.Value, reading.Feature));
    }

    [Fact]
    public void Read_EveryTruncationOfATrueFile_IsRefusedWithoutThrowing()
    {
        for (var length = 0; length < TwoSquares.TrimEnd().Length; length++)
        {
            Assert.NotNull(DistrictOutlines.Read(TwoSquares[..length]).Fault);
        }
    }
}
