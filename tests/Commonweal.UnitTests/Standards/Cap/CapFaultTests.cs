using Commonweal.Standards.Cap;
using CsCheck;

namespace Commonweal.UnitTests.Standards.Cap;

public class CapFaultTests
{
    private const string Head = """
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
        <identifier>1</identifier>
        <sender>s</sender>
        <sent>2027-03-01T09:00:00+01:00</sent>
        <status>Actual</status>
        <msgType>Alert</msgType>
        <scope>Public</scope>

        """;

    private const string Info = """
        <info>
        <language>en</language>
        <category>Met</category>
        <event>e</event>
        <urgency>Past</urgency>
        <severity>Minor</severity>
        <certainty>Likely</certainty>

        """;

    private const string End = "</area></info></alert>";

    [Theory]
    [InlineData("invalid.cap", "line 9: 'scope' is missing before 'info'.")]
    [InlineData("canada_errors.cap", "line 12: in 'references', 'references' is empty; leave it out where there are none.")]
    [InlineData("noaa_errors.cap", "line 3: the namespace is 'urn:oasis:names:tc:emergency:cap:1.1' and not 'urn:oasis:names:tc:emergency:cap:1.2', which is CAP 1.2.")]
    [InlineData("weather.cap", "line 2: the namespace is 'urn:oasis:names:tc:emergency:cap:1.1'")]
    [InlineData("no_optional_fields.cap", "line 3: the namespace is 'urn:oasis:names:tc:emergency:cap:1.1'")]
    [InlineData("xee.cap", "line 3: this is no XML that is read here: For security reasons DTD is prohibited")]
    [InlineData("weather_index.atom", "the file begins with 'feed' and not with 'alert'.")]
    [InlineData("bushfire.edxlde", "the file begins with 'EDXLDistribution' and not with 'alert'.")]
    public void BadSample_IsRefusedWithLineAndReason(string name, string reason)
    {
        using var input = File.OpenRead(ReferenceData.Find("cap/samples/" + name));

        Assert.Contains(reason, Assert.Throws<CapException>(() => CapReader.Read(input)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("identifier>1<", "identifier>a b<", "line 2: in 'identifier', 'a b' may not be empty")]
    [InlineData("sender>s<", "sender><", "line 3: in 'sender', '' may not be empty")]
    [InlineData("sender>s<", "sender>a&lt;b<", "line 3: in 'sender', 'a<b' may not be empty, nor hold")]
    [InlineData("09:00:00+01:00", "09:00:00Z", "line 4: in 'sent', '2027-03-01T09:00:00Z' is no time")]
    [InlineData("09:00:00+01:00", "09:00:00", "line 4: in 'sent',")]
    [InlineData("09:00:00+01:00", "09:00:00.5+01:00", "line 4: in 'sent',")]
    [InlineData("2027-03-01T", "2027-02-30T", "line 4: in 'sent',")]
    [InlineData("00+01:00", "00+19:00", "line 4: in 'sent',")]
    [InlineData(">Actual<", ">actual<", "line 5: in 'status', 'actual' is none of Actual, Exercise, System, Test, Draft.")]
    [InlineData(">Actual<", ">0<", "line 5: in 'status', '0' is none of")]
    [InlineData(">Alert<", "> Alert <", "line 6: in 'msgType', 'Alert' is none of")]
    [InlineData("<scope>", "<restriction/><scope>", "line 7: 'scope' is missing before 'restriction'.")]
    [InlineData("<scope>", "<scope><b/>", "line 7: 'scope' holds other elements and not only text.")]
    [InlineData("<scope>", "<scope lang='x'>", "line 7: 'scope' has an attribute 'lang'; CAP knows none.")]
    [InlineData("<scope>", "hello<scope>", "line 6: text stands between the elements of 'alert': 'hello'.")]
    [InlineData("<info>", "<colour/><info>", "line 8: 'colour' may not stand here in 'alert'.")]
    [InlineData("<info>", "<references>a,b</references><info>", "line 8: in 'references', 'a,b' is no reference")]
    [InlineData(">en<", ">english language<", "line 9: in 'language', 'english language' is no language")]
    [InlineData("<category>Met</category>", "", "line 11: 'category' is missing before 'event'.")]
    [InlineData("<certainty>Likely</certainty>", "", "line 15: 'certainty' is missing before 'area'.")]
    [InlineData("<areaDesc>x</areaDesc>", "", "line 15: 'areaDesc' is missing before 'polygon'.")]
    [InlineData("1,2 1,3 2,2 1,2", "1,2 1,3 2,2 1,4", "line 15: in 'polygon', A polygon has at least four points, and the last is the same as the first.")]
    [InlineData("1,2 1,3 2,2 1,2", "1,2 1,3 1,2", "line 15: in 'polygon', A polygon has at least four points")]
    [InlineData("1,2 1,3 2,2 1,2", "", "line 15: in 'polygon', A polygon has at least four points")]
    [InlineData("1,2 1,3 2,2 1,2", "1,2 1,3, 2,2 1,2", "line 15: in 'polygon', '1,3,' is no point")]
    [InlineData("1,2 1,3 2,2 1,2", "91,2 1,3 2,2 91,2", "line 15: in 'polygon', '91,2' lies on no map")]
    [InlineData("1,2 1,3 2,2 1,2", "1e1,2 1,3 2,2 1e1,2", "line 15: in 'polygon', '1e1' is no number.")]
    [InlineData("1,2 9", "1,2", "line 15: in 'circle', '1,2' is no circle")]
    [InlineData("1,2 9", "1,2 -9", "line 15: in 'circle', A radius is in kilometres, from 0 on.")]
    [InlineData("1,2 9", "1,2 NaN", "line 15: in 'circle', 'NaN' is no number.")]
    [InlineData("</circle>", "</circle><ceiling>5</ceiling>", "line 15: in 'ceiling', a ceiling stands only beside an altitude.")]
    [InlineData("</circle>", "</circle><altitude>-5</altitude>", "line 15: in 'altitude', A height is in feet")]
    [InlineData("</circle>", "</circle><geocode><value/></geocode>", "line 15: 'valueName' is missing before 'value'.")]
    [InlineData("<area>", "<resource><resourceDesc/><mimeType/><size>-1</size></resource><area>", "line 15: in 'size', A size is in bytes")]
    [InlineData("<area>", "<web>http://[</web><area>", "line 15: in 'web', 'http://[' is no URI.")]
    [InlineData("</alert>", "", "this is no XML that is read here")]
    [InlineData("<alert", "<warning", "this is no XML that is read here")]
    [InlineData(">s<", ">&secret;<", "line 3: this is no XML that is read here")]
    public void WhatIsWrong_IsRefusedWithLineAndReason(string instead, string put, string message)
    {
        const string Good = Head + Info + "<area><areaDesc>x</areaDesc><polygon>1,2 1,3 2,2 1,2</polygon><circle>1,2 9</circle>" + End;
        CapReader.Read(CapSamples.Stream(Good));
        Assert.Contains(instead, Good, StringComparison.Ordinal);

        var fault = Assert.Throws<CapException>(() => CapReader.Read(CapSamples.Stream(Good.Replace(instead, put, StringComparison.Ordinal))));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.NotNull(fault.Line);
    }

    [Fact]
    public void NoXmlDeepXmlAndEndlessXml_AreRefused()
    {
        Assert.Throws<CapException>(() => CapReader.Read(CapSamples.Stream("")));
        Assert.Throws<CapException>(() => CapReader.Read(CapSamples.Stream("\0\0\0")));
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000));
        var tooDeep = Assert.Throws<CapException>(() => CapReader.Read(CapSamples.Stream(Head.Replace("<scope>Public", "<scope>" + deep, StringComparison.Ordinal) + "</alert>")));
        Assert.Equal("line 7: elements stand in each other 21 deep.", tooDeep.Message);
        var fault = Assert.Throws<CapException>(() => CapReader.Read(CapSamples.Stream(Head + "<note>" + new string('a', CapReader.MaximumBytes) + "</note></alert>")));
        Assert.Equal("the file is longer than 4194304 bytes.", fault.Message);
    }

    [Fact]
    public void MutilatedAlert_IsReadOrRefused_AndWhatIsReadCanBeWritten()
    {
        var sample = CapWriter.Write(CapSamples.Full);
        Gen.Select(Gen.Int[0, sample.Length - 1], Gen.Int[0, 40], Gen.OneOf(Gen.Byte, Gen.Int[32, 126].Select(b => (byte)b)).Array[0, 6]).Array[1, 4].Sample(changes =>
        {
            var bytes = sample.ToList();
            foreach (var (at, length, put) in changes)
            {
                var start = Math.Min(at, bytes.Count);
                bytes.RemoveRange(start, Math.Min(length, bytes.Count - start));
                bytes.InsertRange(start, put);
            }
            try
            {
                Assert.NotEmpty(CapWriter.Write(CapReader.Read(new MemoryStream([.. bytes]))));
            }
            catch (CapException fault)
            {
                Assert.NotEmpty(fault.Reason);
            }
        }, iter: 5_000);
    }

    public static TheoryData<CapAlert, string> Unwritable => new()
    {
        { CapSamples.Full with { Identifier = "a,b" }, "in 'identifier', 'a,b' may not be empty" },
        { CapSamples.Full with { Sender = "" }, "in 'sender'," },
        { CapSamples.Full with { Note = "a\u0001" }, "in 'note', 'a' is followed by a character that no XML file may hold." },
        { CapSamples.Full with { Note = "a\uD83D" }, "in 'note'," },
        { CapSamples.Full with { Status = (CapStatus)9 }, "in 'status', 9 is none of" },
        { CapSamples.Full with { References = [new("a b", "c", CapSamples.Full.Sent)] }, "in 'references', 'a b' may not be empty" },
        { CapSamples.Full with { Infos = [CapSamples.Full.Infos[0] with { Categories = [] }] }, "'category' is missing" },
        { CapSamples.Full with { Infos = [CapSamples.Full.Infos[0] with { Language = "" }] }, "in 'language'," },
        { CapSamples.Full with { Infos = [CapSamples.Full.Infos[0] with { Web = "http://[" }] }, "in 'web'," },
        { CapSamples.Full with { Infos = [CapSamples.Full.Infos[0] with { Areas = [new("x") { Polygons = [[new(0, 0)]] }] }] }, "in 'polygon'," },
        { CapSamples.Full with { Infos = [CapSamples.Full.Infos[0] with { Areas = [new("x") { Circles = [new(new(0, 181), 1)] }] }] }, "in 'circle', '0,181' lies on no map" },
        { CapSamples.Full with { Infos = [CapSamples.Full.Infos[0] with { Areas = [new("x") { Ceiling = 1 }] }] }, "in 'ceiling', a ceiling stands only beside an altitude." },
    };

    [Theory]
    [MemberData(nameof(Unwritable), DisableDiscoveryEnumeration = true)]
    public void Write_WhatTheStandardForbids_IsRefused(CapAlert alert, string message)
        => Assert.Contains(message, Assert.Throws<CapException>(() => CapWriter.Write(alert)).Message, StringComparison.Ordinal);

    [Fact]
    public void Flaws_AreNamedOnce()
    {
        var (en, ar) = (CapSamples.Full.Infos[0], CapSamples.Full.Infos[1]);
        Assert.Empty(CapFlaws.Of(CapSamples.Full));
        Assert.Equal([CapFlaw.RestrictionMissing], CapFlaws.Of(CapSamples.Full with { Restriction = " " }));
        Assert.Equal([CapFlaw.AddressesMissing], CapFlaws.Of(CapSamples.Full with { Scope = CapScope.Private, Addresses = null }));
        Assert.Equal([CapFlaw.ReferencesMissing], CapFlaws.Of(CapSamples.Full with { References = [] }));
        Assert.Equal([CapFlaw.NoteMissing], CapFlaws.Of(CapSamples.Full with { Status = CapStatus.Exercise }));
        Assert.Equal([CapFlaw.NothingSaid], CapFlaws.Of(CapSamples.Full with { Infos = [] }));
        Assert.Equal([CapFlaw.LanguageTwice], CapFlaws.Of(CapSamples.Full with { Infos = [en, ar with { Language = "EN" }] }));
        Assert.Equal([CapFlaw.LanguagesDisagree], CapFlaws.Of(CapSamples.Full with { Infos = [en, ar with { Severity = CapSeverity.Minor }, ar with { Language = "fr", Categories = [CapCategory.Met] }] }));
        Assert.Equal([CapFlaw.ExpiresTooSoon], CapFlaws.Of(CapSamples.Full with { Infos = [en with { Expires = CapSamples.Full.Sent }] }));
    }
}
