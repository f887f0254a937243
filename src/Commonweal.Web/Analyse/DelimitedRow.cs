using System.Globalization;

namespace Commonweal.Web.Analyse;

/// <summary>A row of a table; whoever asks it for a number gets one, or a message that names file, line and column.</summary>
/// <param name="File">How the file is called in messages.</param>
/// <param name="Line">The line it begins on, counted from 1.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Fields">Its fields, without the spaces around them.</param>
internal readonly record struct DelimitedRow(string File, int Line, IReadOnlyList<string> Columns, IReadOnlyList<string> Fields)
{
    /// <summary>A field as it stands; may be empty.</summary>
    internal string this[int column] => Fields[column];

    /// <summary>A field that must not be empty.</summary>
    internal string Text(int column) => Fields[column] is { Length: > 0 } text ? text : throw Fault($"{InputFault.Quote(Columns[column])} is empty.");

    /// <summary>A finite number, written with a point.</summary>
    internal double Number(int column)
        => double.TryParse(Fields[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
            : throw Fault($"{InputFault.Quote(Columns[column])} is {InputFault.Quote(Fields[column])}, which is not a number.");

    /// <summary>A whole number that is not negative.</summary>
    internal long Count(int column)
    {
        var number = Number(column);
        if (number < 0) throw Fault($"{InputFault.Quote(Columns[column])} is {Fields[column]}; a count cannot be negative.");
        // From 2^53 on, not every whole number is one of double's.
        if (number != Math.Floor(number) || number > 1L << 53) throw Fault($"{InputFault.Quote(Columns[column])} is {InputFault.Quote(Fields[column])}, which is not a whole number.");
        return (long)number;
    }

    /// <summary>A fault of this row.</summary>
    internal Exception Fault(string reason) => InputFault.At(File, Line, reason);
}
