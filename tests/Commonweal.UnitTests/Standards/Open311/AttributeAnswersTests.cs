using Commonweal.Standards.Open311;

namespace Commonweal.UnitTests.Standards.Open311;

public sealed class AttributeAnswersTests
{
    [Theory]
    [InlineData("attribute[COLOUR]=r")]
    [InlineData("attribute[COLOUR]=g&attribute[DAYS][]=mo&attribute[DAYS][]=tu")]
    [InlineData("attribute[COLOUR]=g&attribute[COUNT]=-1.5")]
    [InlineData("attribute[COLOUR]=g&attribute[WHEN]=2026-05-01T10:00:00%2B02:00")]
    [InlineData("attribute[COLOUR]=g&attribute[LINE]=one&attribute[MORE]=one%0Atwo")]
    public void Check_FittingAnswers_HaveNoFailure(string encoded) => Assert.Empty(Check(encoded));

    [Theory]
    [InlineData("", GeoReportProblem.AttributeMissing, "COLOUR")]
    [InlineData("attribute[COLOUR]=", GeoReportProblem.AttributeMissing, "COLOUR")]
    [InlineData("attribute[COLOUR]=blue", GeoReportProblem.AttributeInvalid, "COLOUR")]
    [InlineData("attribute[COLOUR]=Red", GeoReportProblem.AttributeInvalid, "COLOUR")]
    [InlineData("attribute[COLOUR]=r&attribute[COLOUR]=g", GeoReportProblem.AttributeInvalid, "COLOUR")]
    [InlineData("attribute[COLOUR]=r&attribute[DAYS][]=mo&attribute[DAYS][]=su", GeoReportProblem.AttributeInvalid, "DAYS")]
    [InlineData("attribute[COLOUR]=r&attribute[COUNT]=many", GeoReportProblem.AttributeInvalid, "COUNT")]
    [InlineData("attribute[COLOUR]=r&attribute[WHEN]=2026-05-01", GeoReportProblem.AttributeInvalid, "WHEN")]
    [InlineData("attribute[COLOUR]=r&attribute[LINE]=one%0Atwo", GeoReportProblem.AttributeInvalid, "LINE")]
    [InlineData("attribute[COLOUR]=r&attribute[MORE]=one&attribute[MORE]=two", GeoReportProblem.AttributeInvalid, "MORE")]
    [InlineData("attribute[COLOUR]=r&attribute[colour]=r", GeoReportProblem.AttributeUnknown, "colour")]
    [InlineData("attribute[COLOUR]=r&attribute[NOTE]=x", GeoReportProblem.AttributeUnknown, "NOTE")]
    public void Check_AnswerThatDoesNotFit_IsNamed(string encoded, GeoReportProblem problem, string code) =>
        Assert.Equal(new GeoReportFailure(problem, code), Assert.Single(Check(encoded)));

    private static IReadOnlyList<GeoReportFailure> Check(string encoded)
    {
        var read = SubmissionReader.Read(Samples.Fields("service_code=001&address_id=1&" + encoded));
        Assert.True(read.IsValid);
        return read.Value.Attributes.Check(Samples.Definition);
    }
}
