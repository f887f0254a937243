using System.Diagnostics.CodeAnalysis;

namespace Commonweal.Standards.Open311;

/// <summary>What was read, or every reason why it could not be.</summary>
/// <typeparam name="T">What is read.</typeparam>
public sealed class Parsed<T>
    where T : class
{
    private Parsed(T? value, IReadOnlyList<GeoReportFailure> failures) => (Value, Failures) = (value, failures);

    /// <summary>What was read; null when there are failures.</summary>
    public T? Value { get; }

    /// <summary>Why nothing could be read; empty when it could.</summary>
    public IReadOnlyList<GeoReportFailure> Failures { get; }

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsValid => Value is not null;

    internal static Parsed<T> Of(T value) => new(value, []);

    internal static Parsed<T> Refused(params IReadOnlyList<GeoReportFailure> failures) => new(null, failures);
}
