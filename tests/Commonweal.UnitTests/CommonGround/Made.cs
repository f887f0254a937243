using System.Globalization;
using Commonweal.Analysis;
using Commonweal.Analysis.CommonGround;
using CsCheck;

namespace Commonweal.UnitTests.CommonGround;

/// <summary>Conversations made up for tests.</summary>
internal static class Made
{
    /// <summary>Votes of up to 40 participants on up to 12 statements, about half of them cast.</summary>
    public static readonly Gen<(string Participant, string Statement, Vote Vote)[]> Any =
        Gen.Select(Gen.Int[0, 40], Gen.Int[1, 12], Gen.Int[0, int.MaxValue]).Select((participants, statements, seed) => Votes(participants, statements, seed, 0.5).ToArray());

    /// <summary>Two camps of unequal size that agree on every fourth statement.</summary>
    public static IEnumerable<(string Participant, string Statement, Vote Vote)> Votes(int participants, int statements, int seed, double cast)
    {
        var random = new SplitMix((ulong)seed);
        for (var participant = 0; participant < participants; participant++)
        {
            for (var statement = 0; statement < statements; statement++)
            {
                if (random.Unit() >= cast)
                    continue;
                var likely = statement % 4 == 0 || participant % 3 == 0 == (statement % 2 == 0) ? 0.85 : 0.15;
                var drawn = random.Unit();
                yield return (Name("p", participant), Name("", statement), drawn < 0.1 ? Vote.Pass : random.Unit() < likely ? Vote.Agree : Vote.Disagree);
            }
        }
    }

    /// <summary>Everything an analysis says, bit for bit.</summary>
    public static string Print(Conversation conversation)
    {
        var lines = new List<string> { string.Join(' ', conversation.Votes.Participants), string.Join(' ', conversation.Votes.Statements) };
        lines.Add(Bits(conversation.Map.Centre.Concat(conversation.Map.Components[0]).Concat(conversation.Map.Components[1]).Concat(conversation.Map.Explained)));
        lines.Add(Bits(conversation.Map.Participants.Concat(conversation.Map.Statements).SelectMany(point => (double[])[point.X, point.Y])));
        lines.Add(string.Join(' ', Enumerable.Range(0, conversation.Votes.Participants.Count).Select(participant => conversation.Grouping.GroupOf(participant))));
        lines.Add(Bits([conversation.Grouping.Silhouette, conversation.Grouping.Stability, .. conversation.Priorities.Select(one => one.Priority)]));
        lines.AddRange(Statistics(conversation));
        return string.Join('\n', lines);
    }

    /// <summary>What follows from votes and groups alone.</summary>
    public static IEnumerable<string> Statistics(Conversation conversation)
        => [
            .. conversation.Consensus.Select(one => $"{one.Statement} {Bits([one.Consensus, one.Low, one.High, one.Rejection])} {one.HasMajorityInEveryGroup} {string.Join(' ', one.PerGroup)}"),
            .. conversation.CommonGround.Select(one => one.Statement),
            .. conversation.Groups.Select(group => $"{group.Name} {group.Size} {string.Join(' ', group.Representative)}"),
            .. conversation.Majorities.Select(one => one.ToString()),
        ];

    private static string Name(string letter, int number) => letter + number.ToString(CultureInfo.InvariantCulture);

    private static string Bits(IEnumerable<double> numbers) => string.Join(' ', numbers.Select(number => BitConverter.DoubleToInt64Bits(number).ToString("x", CultureInfo.InvariantCulture)));
}
