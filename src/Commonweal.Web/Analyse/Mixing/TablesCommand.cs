using System.CommandLine;
using System.Globalization;
using Commonweal.Analysis.Mixing;
using Commonweal.Platform.Commands;

namespace Commonweal.Web.Analyse.Mixing;

/// <summary><c>analyse tables</c>: who sits at which table in each round, so that tables are mixed and few meet twice.</summary>
internal static class TablesCommand
{
    private const double MostSeconds = 3600;

    private static readonly Argument<string> File = new("REGISTER.csv") { Description = "Who comes: a line a person, the first column who they are." };
    private static readonly Option<string[]> Fields = new("--fields") { Description = "Columns tables are balanced on, with commas between.", HelpName = "a,b", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<int> Tables = new("--tables") { Description = "How many tables there are.", Required = true, HelpName = "N" };
    private static readonly Option<int> Rounds = new("--rounds") { Description = "How many rounds there are.", DefaultValueFactory = _ => 1, HelpName = "N" };
    private static readonly Option<double> Seconds = new("--seconds") { Description = "How much to search: the work of so many seconds of a common core, counted in steps, so that every machine gives the same answer.", DefaultValueFactory = _ => 2, HelpName = "S" };
    private static readonly Option<int> Seed = new("--seed") { Description = "Another seed gives another plan.", DefaultValueFactory = _ => 1, HelpName = "N" };
    private static readonly Option<string?> Seats = new("--seats") { Description = "Seats of each table, with commas between; as few as hold everybody unless given.", HelpName = "N,N" };
    private static readonly Option<string?> Person = new("--person") { Description = "The column that says who somebody is; the first unless given.", HelpName = "COLUMN" };
    private static readonly Option<string?> Languages = new("--languages") { Description = "A column of languages, with spaces or semicolons between: tables share one.", HelpName = "COLUMN" };
    private static readonly Option<string?> Together = new("--together") { Description = "A column: people with the same text in it always sit together.", HelpName = "COLUMN" };
    private static readonly Option<string?> Apart = new("--apart") { Description = "A column: people with the same text in it never sit together.", HelpName = "COLUMN" };

    internal static Command Build()
    {
        var command = new Command("tables", "Seat people for many rounds: mixed tables, few who meet twice.") { File, Fields, Tables, Rounds, Seconds, Seed, Seats, Person, Languages, Together, Apart };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var (tables, rounds, seconds) = (parsed.GetValue(Tables), parsed.GetValue(Rounds), parsed.GetValue(Seconds));
        if (tables < 1) throw Refused($"--tables is at least 1, not {tables}.");
        if (rounds is < 1 or > SeatingTask.MostRounds) throw Refused($"--rounds is 1 to {SeatingTask.MostRounds}, not {rounds}.");
        if (!(seconds is > 0 and <= MostSeconds)) throw Refused($"--seconds is over 0 and at most {MostSeconds}, not {seconds}.");
        var register = RegisterFile.Read(parsed.GetRequiredValue(File), new RegisterFile.Wanted(
            parsed.GetValue(Person), Names(parsed), parsed.GetValue(Languages), parsed.GetValue(Together), parsed.GetValue(Apart)));
        if (tables > register.People.Count) throw Refused($"{register.People.Count} people cannot fill {tables} tables.");
        try
        {
            var task = new SeatingTask(register.People.Count, SeatsOf(parsed, register.People.Count, tables), rounds, register.Fields, register.Languages, register.Together, register.Apart);
            var plan = Seating.Arrange(task, SearchEffort.OfSeconds(seconds), parsed.GetValue(Seed));
            return Answer.Write(parsed, TablesAnswer.Of(register.People, plan, SeatingQuality.Of(task, plan)), Print);
        }
        catch (Exception failure) when (failure is ArgumentException or NoSeatException)
        {
            throw Refused($"{register.Name}: {failure.Message.ReplaceLineEndings(" ")} (People are counted from 0, in the order of the file.)");
        }
    }

    private static List<string> Names(ParseResult parsed) =>
        [.. (parsed.GetValue(Fields) ?? []).SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<int> SeatsOf(ParseResult parsed, int people, int tables)
    {
        if (parsed.GetValue(Seats) is not { } text) return SeatingTask.EvenSeats(people, tables);
        var seats = text.Split(',').Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 ? value
            : throw Refused($"--seats are whole numbers over 0 with commas between, not {InputFault.Quote(text)}.")).ToList();
        if (seats.Count != tables) throw Refused($"--seats names {seats.Count} tables, --tables {tables}.");
        return seats;
    }

    private static CommandFailure Refused(FormattableString reason) => new(reason.ToString(CultureInfo.InvariantCulture), ExitCode.Usage);

    private static void Print(TablesAnswer answer, TextWriter output)
    {
        var table = new TableText("round", "table", "people");
        for (var round = 0; round < answer.Rounds.Count; round++)
        {
            for (var at = 0; at < answer.Rounds[round].Count; at++)
                table.Add(round + 1, at + 1, string.Join(", ", answer.Rounds[round][at]));
        }

        table.WriteTo(output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Pairs who meet more than once: {answer.Repeats}; the most often: {answer.MostMeetings} rounds."));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Imbalance: {answer.Imbalance:0.0000}; fair shares broken: {answer.QuotaBreaks}."));
        if (answer.WithoutLanguage > 0) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seats at tables whose language the person does not speak: {answer.WithoutLanguage}."));
        if (answer.ApartBroken > 0) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Times two sit together who should be apart: {answer.ApartBroken}."));
    }
}
