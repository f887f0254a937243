using System.Text;

namespace Commonweal.Standards.Open311;

/// <summary>
/// The fields of a query or a form-urlencoded body, in the order they came. Unlike the usual decoders it refuses
/// bytes that are not UTF-8 instead of replacing them: half a name is worse than a clear refusal.
/// </summary>
public sealed class FormFields
{
    /// <summary>The most fields one request may have.</summary>
    public const int MaximumFields = 500;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly IReadOnlyList<KeyValuePair<string, string>> all;

    private FormFields(IReadOnlyList<KeyValuePair<string, string>> fields) => all = fields;

    /// <summary>Takes fields that were decoded elsewhere, as from a multipart body.</summary>
    public static Parsed<FormFields> From(IEnumerable<KeyValuePair<string, string>> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        List<KeyValuePair<string, string>> list = [.. fields.Take(MaximumFields + 1)];
        return list.Count > MaximumFields ? Refused() : Parsed<FormFields>.Of(new FormFields(list));
    }

    /// <summary>Reads a body, or a query without its question mark.</summary>
    public static Parsed<FormFields> Parse(ReadOnlySpan<byte> encoded)
    {
        List<KeyValuePair<string, string>> fields = [];
        foreach (var range in encoded.Split((byte)'&'))
        {
            var pair = encoded[range];
            if (pair.IsEmpty)
            {
                continue;
            }

            var equals = pair.IndexOf((byte)'=');
            var name = Decode(equals < 0 ? pair : pair[..equals]);
            var value = equals < 0 ? string.Empty : Decode(pair[(equals + 1)..]);
            if (name is null || value is null || fields.Count == MaximumFields)
            {
                return Refused();
            }

            fields.Add(new(name, value));
        }

        return Parsed<FormFields>.Of(new FormFields(fields));
    }

    /// <summary>These fields and after them others, which count where these are blank.</summary>
    public FormFields FollowedBy(FormFields others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new([.. all, .. others.all]);
    }

    /// <summary>
    /// The first value of a field that is not blank, without surrounding space. An empty field is the same as none:
    /// the specification says so, and clients send every field of their form.
    /// </summary>
    public string? Single(string name) => All(name).FirstOrDefault();

    /// <summary>Every value of a field that is not blank.</summary>
    public IEnumerable<string> All(string name) => all
        .Where(field => string.Equals(field.Key, name, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(field.Value))
        .Select(field => field.Value.Trim());

    /// <summary>Every value of a field that may be repeated and may hold several values with commas between them.</summary>
    public IReadOnlyList<string> List(string name) => [.. All(name)
        .SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Distinct(StringComparer.Ordinal)];

    /// <summary>Every field, as it came.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Everything => all;

    private static Parsed<FormFields> Refused() =>
        Parsed<FormFields>.Refused(new GeoReportFailure(GeoReportProblem.BodyInvalid));

    private static string? Decode(ReadOnlySpan<byte> encoded)
    {
        var bytes = new byte[encoded.Length];
        var length = 0;
        for (var at = 0; at < encoded.Length; at++)
        {
            var value = encoded[at];
            if (value == '%' && at + 2 < encoded.Length && Hex(encoded[at + 1]) is >= 0 and var high && Hex(encoded[at + 2]) is >= 0 and var low)
            {
                value = (byte)((high << 4) | low);
                at += 2;
            }
            else if (value == '+')
            {
                value = (byte)' ';
            }

            bytes[length++] = value;
        }

        try
        {
            return Strict.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int Hex(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        _ => -1,
    };
}
