using System.CommandLine;
using System.Globalization;
using Commonweal.Analysis.Apportionment;
using Commonweal.Platform.Commands;

namespace Commonweal.Web.Analyse.Apportionment;

/// <summary><c>analyse apportion</c>: seats or money in proportion to weights, with an exact sum.</summary>
internal static class ApportionCommand
{
    private const long MostUnits = 1_000_000_000_000_000;

    private static readonly Dictionary<string, ApportionmentMethod> Methods = new(StringComparer.Ordinal)
    {
        ["webster"] = ApportionmentMethod.Webster,
        ["sainte-lague"] = ApportionmentMethod.Webster,
        ["hamilton"] = ApportionmentMethod.Hamilton,
        ["hare-niemeyer"] = ApportionmentMethod.Hamilton,
        ["jefferson"] = ApportionmentMethod.Jefferson,
        ["dhondt"] = ApportionmentMethod.Jefferson,
        ["adams"] = ApportionmentMethod.Adams,
        ["dean"] = ApportionmentMethod.Dean,
        ["huntington-hill"] = ApportionmentMethod.HuntingtonHill,
    };

    private static readonly Argument<string> File = new("WEIGHTS.csv") { Description = "Who shares: name,weight. In a tie those come first who are listed first." };
    private static readonly Option<long?> Seats = new("--seats") { Description = "How many seats there are.", HelpName = "N" };
    private static readonly Option<decimal?> Amount = new("--amount") { Description = "How much money there is, instead of seats.", HelpName = "MONEY" };
    private static readonly Option<decimal> Unit = new("--unit") { Description = "The smallest coin of the money.", DefaultValueFactory = _ => 0.01m, HelpName = "MONEY" };
    private static readonly Option<string> Method = new Option<string>("--method") { Description = "How fractions are dealt with; sainte-lague is webster, hare-niemeyer hamilton, dhondt jefferson.", DefaultValueFactory = _ => "webster" }.AcceptOnlyFromAmong([.. Methods.Keys]);
    private static readonly Option<decimal> Minimum = new("--minimum") { Description = "What everybody gets at least.", HelpName = "N" };

    internal static Command Build()
    {
        var command = new Command("apportion", "Share seats or money in proportion, so that the sum is exact.") { File, Seats, Amount, Unit, Method, Minimum };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var (seats, amount) = (parsed.GetValue(Seats), parsed.GetValue(Amount));
        if (seats is null == amount is null) throw Refused("Give either --seats or --amount.");
        // A seat is a unit of 1, so both are the same sum.
        var unit = seats is null ? parsed.GetValue(Unit) : 1;
        var total = Units(seats is null ? Amount.Name : Seats.Name, seats ?? amount!.Value, unit, 1);
        var minimum = Units(Minimum.Name, parsed.GetValue(Minimum), unit, 0);
        var file = WeightsFile.Read(parsed.GetRequiredValue(File));
        if (minimum > total / file.Weights.Count) throw Refused($"{Text(total * unit)} do not suffice for a minimum of {Text(minimum * unit)} for each of {file.Weights.Count}.");
        var given = Proportional.Seats(file.Weights, total, Methods[parsed.GetRequiredValue(Method)], minimum);
        var tie = given.Tie is { } equal ? new Tie([.. equal.Claimants.Select(claimant => file.Names[claimant])], equal.Seats) : null;
        return seats is null
            ? Answer.Write(parsed, new SharedMoney(amount!.Value, [.. file.Names.Select((name, at) => new Sum(name, file.Weights[at], given.Seats[at] * unit))], tie), Print)
            : Answer.Write(parsed, new SharedSeats(total, [.. file.Names.Select((name, at) => new Seated(name, file.Weights[at], given.Seats[at]))], tie), Print);
    }

    private static long Units(string option, decimal value, decimal unit, long least)
    {
        if (unit <= 0) throw Refused($"{Unit.Name} is over 0.");
        if (value < least * unit || value / unit > MostUnits) throw Refused($"{option} is from {Text(least * unit)} to {Text(MostUnits * unit)}, not {Text(value)}.");
        return value % unit == 0 ? (long)(value / unit) : throw Refused($"{option} is {Text(value)}, which is no multiple of {Text(unit)}.");
    }

    private static CommandFailure Refused(string reason) => new(reason, ExitCode.Usage);

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Print(SharedSeats answer, TextWriter output) =>
        Print(output, "seats", answer.Parts.Select(part => (part.Name, part.Weight, (object)part.Seats)), answer.Tie);

    private static void Print(SharedMoney answer, TextWriter output) =>
        Print(output, "amount", answer.Parts.Select(part => (part.Name, part.Weight, (object)part.Amount)), answer.Tie);

    private static void Print(TextWriter output, string what, IEnumerable<(string Name, decimal Weight, object Given)> parts, Tie? tie)
    {
        var table = new TableText("name", "weight", what);
        foreach (var (name, weight, given) in parts)
            table.Add(name, weight, given);
        table.WriteTo(output);
        if (tie is not null)
            output.WriteLine($"Claims of {string.Join(", ", tie.Claimants)} are exactly equal, and {tie.Given} of them got one more: those listed first. Draw a lot and list them in its order.");
    }

    /// <summary>Shared seats.</summary>
    /// <param name="Seats">All seats.</param>
    /// <param name="Parts">Who gets how many, in the order of the file.</param>
    /// <param name="Tie">Where equal claims met at the last ones; else null.</param>
    private sealed record SharedSeats(long Seats, IReadOnlyList<Seated> Parts, Tie? Tie);

    private sealed record Seated(string Name, decimal Weight, long Seats);

    /// <summary>Shared money.</summary>
    /// <param name="Amount">All of it.</param>
    /// <param name="Parts">Who gets how much, in the order of the file.</param>
    /// <param name="Tie">Where equal claims met at the last units; else null.</param>
    private sealed record SharedMoney(decimal Amount, IReadOnlyList<Sum> Parts, Tie? Tie);

    private sealed record Sum(string Name, decimal Weight, decimal Amount);

    /// <summary>Equal claims.</summary>
    /// <param name="Claimants">Whose they are.</param>
    /// <param name="Given">How many of them got one: those listed first.</param>
    private sealed record Tie(IReadOnlyList<string> Claimants, int Given);
}
