using System.CommandLine;
using System.Globalization;
using Commonweal.Analysis.Festivals;
using Commonweal.Platform.Commands;

namespace Commonweal.Web.Analyse.Festivals;

/// <summary><c>analyse festivals</c>: the feast days of a year, or the fasts a day falls into.</summary>
internal static class FestivalsCommand
{
    private static readonly Option<string?> Year = new("--year") { Description = "Print the festivals of this year.", HelpName = "YEAR" };
    private static readonly Option<string?> Tradition = new("--tradition") { Description = "Only those of one tradition, such as islam or christian-orthodox.", HelpName = "NAME" };
    private static readonly Option<string?> Event = new("--event") { Description = "Print instead the fasts that an event on this day would fall into.", HelpName = "YYYY-MM-DD" };
    private static readonly Option<bool> Food = new("--food") { Description = "Food or drink is served at the event." };

    internal static Command Build()
    {
        var command = new Command("festivals", "The feast days of twenty traditions, with method and uncertainty; or the fasts an event falls into.") { Year, Tradition, Event, Food };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed) => (parsed.GetValue(Year), parsed.GetValue(Event)) switch
    {
        ({ } year, null) when !parsed.GetValue(Food) => Answer.Write(parsed, Festivals(year, parsed.GetValue(Tradition)), Print),
        (null, { } day) when parsed.GetValue(Tradition) is null => Answer.Write(parsed, Clashes(day, parsed.GetValue(Food)), Print),
        _ => throw Refused("Say either --year YEAR, with or without --tradition NAME, or --event YYYY-MM-DD, with or without --food."),
    };

    private static FestivalLine[] Festivals(string text, string? tradition)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !IsKnown(year))
            throw Refused($"--year is {InputFault.Quote(text)}; {Range}");
        if (tradition is not null && !FestivalCalendar.Traditions.Contains(tradition, StringComparer.Ordinal))
            throw Refused($"There is no tradition {InputFault.Quote(tradition)}. There are: {string.Join(", ", FestivalCalendar.Traditions)}.");
        return [.. FestivalCalendar.Days(year, tradition).Select(day => new FestivalLine(day.Festival.Tradition, day.Festival.Name, day.Date, day.Method, day.Uncertainty))];
    }

    private static ClashLine[] Clashes(string text, bool foodIsServed)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || !IsKnown(day.Year))
            throw Refused($"--event is {InputFault.Quote(text)}; it must be a day written as YYYY-MM-DD, and {Range}");
        return [.. new EventDay(day, foodIsServed).FastClashes().Select(ClashLine.Of)];
    }

    private static void Print(FestivalLine[] festivals, TextWriter output)
    {
        var table = new TableText("date", "tradition", "festival", "uncertainty", "method");
        foreach (var line in festivals) table.Add(Written(line.Date), line.Tradition, line.Festival, line.Uncertainty, line.Method);
        table.WriteTo(output);
    }

    private static void Print(ClashLine[] clashes, TextWriter output)
    {
        if (clashes.Length == 0)
        {
            output.WriteLine("No fast known here falls on this day.");
            return;
        }

        var table = new TableText("tradition", "festival", "first", "last", "certain", "fast", "note");
        foreach (var line in clashes) table.Add(line.Tradition, line.Festival, Written(line.First), Written(line.Last), line.Certain ? "yes" : "perhaps", line.Fast, line.Note);
        table.WriteTo(output);
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Range => string.Create(CultureInfo.InvariantCulture, $"years from {FestivalCalendar.FirstYear} to {FestivalCalendar.LastYear} are known.");

    private static bool IsKnown(int year) => year is >= FestivalCalendar.FirstYear and <= FestivalCalendar.LastYear;

    private static CommandFailure Refused(string sentence) => new(sentence, ExitCode.Usage);
}
