using System.Globalization;

namespace Commonweal.Standards.Open311;

/// <summary>
/// Answers to the further questions of a service. Clients write them as <c>attribute[CODE]=value</c>, and several
/// values as <c>attribute[CODE][]=value</c>, as <c>attribute[CODE][0]=value</c> or by repeating the first form.
/// </summary>
public sealed class AttributeAnswers
{
    private const string Prefix = "attribute[";

    private readonly Dictionary<string, List<string>> byCode = new(StringComparer.Ordinal);

    private AttributeAnswers()
    {
    }

    /// <summary>The attributes that were answered.</summary>
    public IReadOnlyCollection<string> Codes => byCode.Keys;

    /// <summary>The values given for one attribute; empty when there are none.</summary>
    public IReadOnlyList<string> For(string code) => byCode.TryGetValue(code, out var values) ? values : [];

    /// <summary>Compares the answers with what a service asks.</summary>
    /// <returns>Every failure; empty when all is well.</returns>
    public IReadOnlyList<GeoReportFailure> Check(ServiceDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        List<GeoReportFailure> failures = [];
        var asked = definition.Attributes.Where(attribute => attribute.Variable).ToDictionary(attribute => attribute.Code, StringComparer.Ordinal);
        failures.AddRange(asked.Values
            .Where(attribute => attribute.Required && For(attribute.Code).Count == 0)
            .Select(attribute => new GeoReportFailure(GeoReportProblem.AttributeMissing, attribute.Code)));
        foreach (var (code, values) in byCode)
        {
            if (!asked.TryGetValue(code, out var attribute))
            {
                failures.Add(new(GeoReportProblem.AttributeUnknown, code));
            }
            else if (!Fits(attribute, values))
            {
                failures.Add(new(GeoReportProblem.AttributeInvalid, code));
            }
        }

        return failures;
    }

    internal static AttributeAnswers Read(FormFields fields, List<GeoReportFailure> failures)
    {
        var answers = new AttributeAnswers();
        foreach (var (name, value) in fields.Everything)
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal) || string.IsNullOrWhiteSpace(value))
            {
                continue;
            }

            if (CodeIn(name) is not { } code)
            {
                failures.Add(new(GeoReportProblem.AttributeUnknown, name));
            }
            else if (!OpenText.IsClean(value))
            {
                failures.Add(new(GeoReportProblem.TextInvalid, code));
            }
            else if (answers.byCode.TryGetValue(code, out var values))
            {
                values.Add(value.Trim());
            }
            else
            {
                answers.byCode.Add(code, [value.Trim()]);
            }
        }

        return answers;
    }

    private static string? CodeIn(string name)
    {
        var close = name.IndexOf(']', Prefix.Length);
        if (close <= Prefix.Length)
        {
            return null;
        }

        var rest = name.AsSpan(close + 1);
        var isIndex = rest.IsEmpty || (rest[0] == '[' && rest[^1] == ']' && rest.Length > 1 && !rest[1..^1].ContainsAnyExceptInRange('0', '9'));
        return isIndex ? name[Prefix.Length..close] : null;
    }

    private static bool Fits(ServiceAttribute attribute, List<string> values) => attribute.Datatype switch
    {
        AttributeDatatype.String => values is [var line] && !line.AsSpan().ContainsAny('\r', '\n'),
        AttributeDatatype.Text => values.Count == 1,
        AttributeDatatype.Number => values is [var number] && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        AttributeDatatype.DateTime => values is [var moment] && W3cDateTime.TryParse(moment, out _),
        AttributeDatatype.SingleValueList => values is [var key] && IsOption(attribute, key),
        AttributeDatatype.MultiValueList => values.TrueForAll(key => IsOption(attribute, key)),
    };

    private static bool IsOption(ServiceAttribute attribute, string key) =>
        attribute.Values.Any(value => string.Equals(value.Key, key, StringComparison.Ordinal));
}
