using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Standards.Open311;

namespace Commonweal.Engagement.Open311;

/// <summary>How the person wants to be told: by e-mail where there is an address, else by phone, else not at all.</summary>
internal sealed record SubmittedContact(Contact Way, string? Value)
{
    public static SubmittedContact In(ServiceRequestSubmission submission, List<GeoReportFailure> failures) => submission switch
    {
        { Email: { } email } => Checked(Contact.Email, "email", ContactValues.Email(email), failures),
        { Phone: { } phone } => Checked(Contact.Phone, "phone", ContactValues.Phone(phone), failures),
        _ => new(Contact.None, null),
    };

    public static string? NameIn(ServiceRequestSubmission submission)
    {
        var name = CleanText.Of(string.Join(' ', new[] { submission.FirstName, submission.LastName }.OfType<string>())).Trim();
        return name.Length == 0 ? null : name;
    }

    private static SubmittedContact Checked(Contact way, string field, string? value, List<GeoReportFailure> failures)
    {
        if (value is null) failures.Add(new(GeoReportProblem.ContactInvalid, field));
        return new(way, value);
    }
}
