namespace Commonweal.Standards.Open311;

/// <summary>The further questions of one service.</summary>
/// <param name="ServiceCode">The service they belong to.</param>
/// <param name="Attributes">The questions, in the order they are asked.</param>
public sealed record ServiceDefinition(string ServiceCode, IReadOnlyList<ServiceAttribute> Attributes);

/// <summary>One further question, or a text shown between questions.</summary>
/// <param name="Variable">True when an answer is wanted; false when the description is only shown.</param>
/// <param name="Code">Identifier, unique in the service.</param>
/// <param name="Datatype">What an answer looks like.</param>
/// <param name="Required">True when the request cannot be filed without an answer.</param>
/// <param name="DatatypeDescription">Help for giving the answer.</param>
/// <param name="Order">Place in the list, from 1.</param>
/// <param name="Description">The question.</param>
/// <param name="Values">The options of a list; empty for every other datatype.</param>
public sealed record ServiceAttribute(
    bool Variable,
    string Code,
    AttributeDatatype Datatype,
    bool Required,
    string? DatatypeDescription,
    int Order,
    string? Description,
    IReadOnlyList<AttributeValue> Values);

/// <summary>One option of a list.</summary>
/// <param name="Key">What a client sends.</param>
/// <param name="Name">What a person reads.</param>
public sealed record AttributeValue(string Key, string Name);

/// <summary>What an answer looks like.</summary>
public enum AttributeDatatype
{
    /// <summary>One line of text.</summary>
    String,

    /// <summary>A number, with a point before decimals.</summary>
    Number,

    /// <summary>A date and time with its offset, see <see cref="W3cDateTime"/>.</summary>
    DateTime,

    /// <summary>Text that may have several lines.</summary>
    Text,

    /// <summary>One of the options.</summary>
    SingleValueList,

    /// <summary>Any number of the options.</summary>
    MultiValueList,
}
