using Commonweal.Platform.Localization;
using Commonweal.Standards.Open311;

namespace Commonweal.Engagement.Open311;

/// <summary>Says a refusal in the reader's language: its description is meant to be seen by the person who files.</summary>
internal sealed class Open311Words(Texts texts)
{
    /// <summary>Every failure, under the status of the first.</summary>
    public Open311Answer Refuse(params IReadOnlyList<GeoReportFailure> failures)
        => Open311Answer.Refused(failures[0].StatusCode, [.. failures.Select(Say)]);

    /// <summary>A refusal the specification has no words for.</summary>
    public Open311Answer Refuse(int status, string key) => Open311Answer.Refused(status, [new(status, texts[key])]);

    /// <summary><c>open311.error.serviceCodeMissing</c>.</summary>
    internal static string KeyOf(GeoReportProblem problem)
    {
        var name = problem.ToString();
        return $"open311.error.{char.ToLowerInvariant(name[0])}{name[1..]}";
    }

    private Open311Error Say(GeoReportFailure failure)
        => new(failure.StatusCode, texts[KeyOf(failure.Problem), ("field", failure.Field ?? "")]);
}
