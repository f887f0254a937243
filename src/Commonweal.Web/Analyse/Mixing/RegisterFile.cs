using System.Globalization;
using Commonweal.Analysis.Mixing;

namespace Commonweal.Web.Analyse.Mixing;

/// <summary>A register of people to seat; only the columns asked for are kept.</summary>
/// <param name="Name">How the file is called in messages.</param>
/// <param name="People">Who they are, each once.</param>
/// <param name="Fields">For each field everybody's value; an empty one is a value of its own.</param>
/// <param name="Languages">Everybody's languages, or null.</param>
/// <param name="Together">Groups to sit together.</param>
/// <param name="Apart">Groups of whom no two should.</param>
internal sealed record RegisterFile(
    string Name,
    IReadOnlyList<string> People,
    IReadOnlyList<IReadOnlyList<string>> Fields,
    IReadOnlyList<IReadOnlyCollection<string>>? Languages,
    IReadOnlyList<IReadOnlyCollection<int>> Together,
    IReadOnlyList<IReadOnlyCollection<int>> Apart)
{
    private static readonly char[] BetweenLanguages = [' ', ';', ',', '|', '/'];

    /// <summary>The columns wanted; null where it is not asked for, for the person the first.</summary>
    internal sealed record Wanted(string? Person, IReadOnlyList<string> Fields, string? Languages, string? Together, string? Apart);

    internal static RegisterFile Read(string path, Wanted wanted)
    {
        using var file = DelimitedFile.Open(path);
        var person = wanted.Person is { } name ? file.Column(name) : 0;
        int[] columns = [.. wanted.Fields.Select(file.Column)];
        var (languages, together, apart) = (Place(file, wanted.Languages), Place(file, wanted.Together), Place(file, wanted.Apart));
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var (people, spoken) = (new List<string>(), new List<IReadOnlyCollection<string>>());
        var fields = columns.Select(_ => new List<string>()).ToList();
        var (friends, foes) = (new List<string>(), new List<string>());
        foreach (var row in file.Rows())
        {
            if (people.Count == SeatingTask.MostPeople) throw row.Fault(string.Create(CultureInfo.InvariantCulture, $"there are more than {SeatingTask.MostPeople:N0} people."));
            people.Add(row.Text(person));
            if (!lineOf.TryAdd(row[person], row.Line)) throw row.Fault(string.Create(CultureInfo.InvariantCulture, $"{InputFault.Quote(file.Columns[person])} {InputFault.Quote(row[person])} stands on line {lineOf[row[person]]} already."));
            foreach (var (field, column) in fields.Zip(columns)) field.Add(row[column]);
            if (languages is { } spoke) spoken.Add(LanguagesOf(row, spoke));
            if (together is { } with) friends.Add(row[with]);
            if (apart is { } without) foes.Add(row[without]);
        }

        if (people.Count == 0) throw file.Fault("there is nobody to seat.");
        return new RegisterFile(file.Name, people, [.. fields], languages is null ? null : spoken, Groups(friends), Groups(foes));
    }

    private static int? Place(DelimitedFile file, string? column) => column is null ? null : file.Column(column);

    private static string[] LanguagesOf(DelimitedRow row, int column) =>
        row.Text(column).Split(BetweenLanguages, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } found ? found : throw row.Fault($"{InputFault.Quote(row.Columns[column])} names no language.");

    private static List<IReadOnlyCollection<int>> Groups(List<string> texts) =>
        [.. texts.Index().Where(text => text.Item.Length > 0).GroupBy(text => text.Item, text => text.Index, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => (IReadOnlyCollection<int>)[.. group])];
}
