namespace Commonweal.Communication.Delivery.WhatsApp;

/// <summary>
/// WhatsApp calls some people by an older form of their number: with a 1 after Mexico's 52, without the ninth digit of a Brazilian
/// mobile, without the 9 after Argentina's 54. They typed today's, and their STOP must be understood all the same.
/// </summary>
internal static class WhatsAppNumbers
{
    /// <summary>The number as it may stand on the list, the likeliest first.</summary>
    public static IReadOnlyList<string> Of(string from)
    {
        var digits = from.TrimStart('+');
        return digits switch
        {
            ['5', '2', '1', .. { Length: 10 } rest] => ["52" + rest, digits],
            ['5', '4', not '9', ..] when digits.Length == 12 => ["549" + digits[2..], digits],
            ['5', '5', var a, var b, .. { Length: 8 } rest] => [$"55{a}{b}9{rest}", digits],
            _ => [digits],
        };
    }
}
