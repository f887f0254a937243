using System.Globalization;

namespace Commonweal.Platform.Localization;

/// <summary>Why a typed number was refused.</summary>
public enum NumberFault
{
    /// <summary>It was read.</summary>
    None,

    /// <summary>Nothing was typed.</summary>
    Empty,

    /// <summary>It is not a number, or not one in digits.</summary>
    NotANumber,

    /// <summary>It can be read in two ways, such as 1,500.</summary>
    Ambiguous,

    /// <summary>It has decimals where a whole number is asked for.</summary>
    NotWhole,

    /// <summary>It is larger than the program can hold.</summary>
    TooLarge,
}

/// <summary>A number as someone typed it: its value, or why it was refused.</summary>
/// <param name="Value">The number; meaningless with a fault.</param>
/// <param name="Fault">Why it was refused.</param>
/// <param name="OtherValue">The second way to read an ambiguous number, <paramref name="Value"/> being the first.</param>
public readonly record struct NumberReading(decimal Value, NumberFault Fault = NumberFault.None, decimal OtherValue = 0)
{
    /// <summary>Whether there is a value.</summary>
    public bool IsRead => Fault == NumberFault.None;

    /// <summary>What to tell the person who typed it, in the reader's language.</summary>
    public string Explain(Texts texts) => Fault switch
    {
        NumberFault.None => "",
        NumberFault.Empty => texts["errors.number.empty"],
        NumberFault.NotANumber => texts["errors.number.notANumber", ("example", Written(1500.5m, texts))],
        NumberFault.Ambiguous => texts["errors.number.ambiguous", ("first", Written(Value, texts)), ("second", Written(OtherValue, texts))],
        NumberFault.NotWhole => texts["errors.number.notWhole"],
        NumberFault.TooLarge => texts["errors.number.tooLarge"],
    };

    // Without groups, as the message asks for.
    private static string Written(decimal value, Texts texts) => value.ToString("0.############", texts.Current.Culture);
}
