using System.Xml.Linq;
using Commonweal.Standards.Cap;

namespace Commonweal.UnitTests.Standards.Cap;

/// <summary>What is read and written again loses nothing, and what is written the stricter schema takes.</summary>
public class CapRoundTripTests
{
    private static readonly string[] Times = ["sent", "effective", "onset", "expires"];

    [Theory]
    [InlineData("43b080713727.cap")]
    [InlineData("australia.cap")]
    [InlineData("bushfire.edxlde")]
    [InlineData("canada.cap")]
    [InlineData("canada_signed.atom")]
    [InlineData("canada_signed.cap")]
    [InlineData("earthquake-iso8859-1.cap")]
    [InlineData("thunderstorm.cap")]
    [InlineData("wcatwc-warning.cap")]
    public void GoodSample_ReadAndWritten_SaysTheSame(string name)
    {
        var file = ReferenceData.Find("cap/samples/" + name);
        var alerts = XDocument.Load(file).Descendants(CapSamples.Cap + "alert").ToList();
        Assert.NotEmpty(alerts);
        foreach (var original in alerts)
        {
            using var input = name.EndsWith(".cap", StringComparison.Ordinal) ? File.OpenRead(file) : CapSamples.Stream(original.ToString(SaveOptions.DisableFormatting));
            var alert = CapReader.Read(input);
            var written = CapSamples.Written(alert);

            Assert.Equal(Said(original), Said(XElement.Parse(written, LoadOptions.PreserveWhitespace)));
            Assert.Empty(CapSamples.SchemaErrors(written));
            Assert.Equal(original.Elements().Any(e => e.Name.LocalName == "Signature"), alert.IsSigned);
            Assert.True(alert.IsRealAndPublic);
        }
    }

    [Fact]
    public void Everything_WrittenReadAndWritten_IsTheSameFile()
    {
        var written = CapSamples.Written(CapSamples.Full);
        var alert = CapReader.Read(CapSamples.Stream(written));

        Assert.Empty(CapSamples.SchemaErrors(written));
        Assert.Equal(written, CapSamples.Written(alert));
        Assert.Equal(CapSamples.Full.Infos[0].Description, alert.Infos[0].Description);
        Assert.Equal((CapSamples.Full.Sent, TimeSpan.FromHours(1)), (alert.Sent, alert.Sent.Offset));
        Assert.Equal(CapSamples.Full.References, alert.References);
        Assert.Equal(("", "", (long?)12), (alert.Note, alert.Infos[1].Contact, alert.Infos[1].Resources[0].Size));
        Assert.Equal(1.50m, alert.Infos[0].Areas[0].Polygons[0][0].Latitude);
        Assert.Contains("2027-02-28T23:00:00-00:00", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CapStatus.Actual, CapScope.Public, true)]
    [InlineData(CapStatus.Actual, CapScope.Restricted, false)]
    [InlineData(CapStatus.Exercise, CapScope.Public, false)]
    [InlineData(CapStatus.Test, CapScope.Public, false)]
    [InlineData(CapStatus.Draft, CapScope.Public, false)]
    [InlineData(CapStatus.System, CapScope.Public, false)]
    public void OnlyAnActualPublicAlert_IsForThePublic(CapStatus status, CapScope scope, bool isForThePublic)
    {
        var alert = CapReader.Read(new MemoryStream(CapWriter.Write(CapSamples.Full with { Status = status, Scope = scope })));

        Assert.Equal(isForThePublic, alert.IsRealAndPublic);
    }

    [Fact]
    public void InfoWithoutLanguage_IsInAmericanEnglish_AsTheStandardSays()
    {
        using var input = File.OpenRead(ReferenceData.Find("cap/samples/thunderstorm.cap"));

        Assert.Equal("en-US", Assert.Single(CapReader.Read(input).Infos).Language);
    }

    // Every text with its path. Times in UTC, points and the language nobody named have several spellings.
    private static List<string> Said(XElement alert)
    {
        var copy = new XElement(alert);
        copy.Elements().Where(e => e.Name.Namespace != CapSamples.Cap).Remove();
        foreach (var info in copy.Elements(CapSamples.Cap + "info").Where(i => i.Element(CapSamples.Cap + "language") is null))
            info.AddFirst(new XElement(CapSamples.Cap + "language", "en-US"));
        return [.. copy.Descendants().Where(e => !e.HasElements).Select(e => string.Join('/', e.AncestorsAndSelf().Reverse().Select(a => a.Name.LocalName)) + "=" + Value(e))];
    }

    private static string Value(XElement e)
        => Times.Contains(e.Name.LocalName) || e.Name.LocalName == "references" ? e.Value.Replace("+00:00", "-00:00", StringComparison.Ordinal) : e.Name.LocalName is "polygon" or "circle" ? e.Value.Trim() : e.Value;
}
