using System.Globalization;
using System.Text;

namespace Commonweal.Benchmarks.Filling;

/// <summary>
/// Conversations and ballots of any size as files the program brings in: three camps that lean differently on every
/// statement, and voters who choose some of a hundred projects. The same every time.
/// </summary>
internal static class PlantedVotes
{
    private const int VotesEach = 30, Projects = 100;

    /// <summary>Writes the folder of a conversation.</summary>
    internal static void WriteConsultation(string folder, int participants, int statements)
    {
        Directory.CreateDirectory(folder);
        var random = new Random(20_261_127);
        var leaning = Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, statements).Select(_ => random.NextDouble()).ToArray()).ToArray();
        File.WriteAllLines(Path.Combine(folder, "comments.csv"),
            ["comment-id,comment-body", .. Enumerable.Range(0, statements).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s},The city should do thing number {s} before it does anything else."))]);
        using var file = new StreamWriter(Path.Combine(folder, "participants-votes.csv"));
        file.WriteLine("participant," + string.Join(',', Enumerable.Range(0, statements).Select(s => s.ToString(CultureInfo.InvariantCulture))));
        var said = new string[statements];
        for (var person = 0; person < participants; person++)
        {
            Array.Fill(said, "");
            var camp = leaning[person % 3];
            for (var vote = 0; vote < VotesEach; vote++)
            {
                var at = random.Next(statements);
                said[at] = random.NextDouble() < 0.15 ? "0" : random.NextDouble() < camp[at] ? "1" : "-1";
            }
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{person},") + string.Join(',', said));
        }
    }

    /// <summary>Writes a vote by approval as a .pb file.</summary>
    internal static void WriteFund(string path, int ballots)
    {
        var random = new Random(20_261_127);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"META\nkey;value\ndescription;A vote\nnum_projects;{Projects}\nnum_votes;{ballots}\nbudget;3000000\nvote_type;approval\nrule;greedy\nPROJECTS\nproject_id;cost;name"));
        for (var project = 1; project <= Projects; project++) file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{project};{random.Next(10, 300) * 1000};Project number {project}"));
        file.WriteLine("VOTES\nvoter_id;vote");
        for (var voter = 1; voter <= ballots; voter++)
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{voter};") + string.Join(',', Enumerable.Range(0, 5).Select(_ => 1 + (int)(Projects * random.NextDouble() * random.NextDouble())).Distinct()));
    }
}
