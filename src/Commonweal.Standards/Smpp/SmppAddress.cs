namespace Commonweal.Standards.Smpp;

/// <summary>A number or name with its kind (SMPP 3.4 §5.2.5 to §5.2.9).</summary>
/// <param name="TypeOfNumber">1 international, 3 network specific (short numbers), 5 alphanumeric.</param>
/// <param name="NumberingPlan">1 telephone numbers (E.164), 0 none.</param>
/// <param name="Value">Digits or letters.</param>
public readonly record struct SmppAddress(byte TypeOfNumber, byte NumberingPlan, string Value)
{
    internal const int Octets = 21;

    /// <summary>A telephone number with its country (E.164: at most 15 digits), with or without the plus sign.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static SmppAddress International(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var digits = number.StartsWith('+') ? number[1..] : number;
        return digits.Length is >= 5 and <= 15 && digits.All(char.IsAsciiDigit) && digits[0] != '0'
            ? new(1, 1, digits)
            : throw new ArgumentException("An international number has 5 to 15 digits and does not begin with 0.", nameof(number));
    }

    /// <summary>A name as sender, to which nobody can answer: at most 11 letters, digits and spaces.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static SmppAddress Name(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= 11 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == ' ')
            ? new(5, 0, name)
            : throw new ArgumentException("A sender's name has 1 to 11 letters, digits and spaces.", nameof(name));
    }

    internal void WriteTo(SmppFieldWriter fields) => fields.Octet(TypeOfNumber).Octet(NumberingPlan).Text(Value, Octets);
}
