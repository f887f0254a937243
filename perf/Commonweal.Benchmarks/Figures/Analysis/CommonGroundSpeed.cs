using System.Diagnostics;
using System.Globalization;
using Commonweal.Analysis.CommonGround;
using Commonweal.Web.Analyse.CommonGround;

namespace Commonweal.Benchmarks.Figures.Analysis;

/// <summary>Analysing conversations: a real one, one of the promised size, one more vote in it, and how time grows.</summary>
internal static class CommonGroundSpeed
{
    private const int Statements = 1_000;
    private const double Cast = 0.1;

    internal static Task MeasureAsync()
    {
        Real();
        Large();
        return Task.CompletedTask;
    }

    private static void Real()
    {
        foreach (var (name, theirs, target) in (ReadOnlySpan<(string, double, double?)>)[("vtaiwan.uberx", 0.39, null), ("american-assembly.bowling-green", 1.65, 0.1), ("austria-climate.2vkxcncppn.2022-07-07", 1.8, null)])
        {
            if (Reference.File($"common-ground/{name}/participants-votes.csv") is not { } path)
            {
                Reference.Missing(name);
                continue;
            }

            var votes = VoteFile.Read(path, groupColumn: null).Votes;
            var reading = Seconds(3, () => VoteFile.Read(path, groupColumn: null));
            var (first, best) = (Seconds(1, () => Conversation.Of(votes, ConversationRule.Default)), Seconds(15, () => Conversation.Of(votes, ConversationRule.Default)));
            Figure.Note($"{name} ({votes.Participants.Count:N0} × {votes.Statements.Count:N0}): {first[0]:0.000} s the first time, {best[0]:0.000} s the best and {best[best.Length / 2]:0.000} s the middle of 15; reading the file {reading[0]:0.000} s; red-dwarf in Python {theirs} s");
            if (target is { } atMost) Figure.AtMost("analysis-common-ground-bowling-green-seconds", best[0], atMost);
        }
    }

    private static void Large()
    {
        int[] sizes = [12_500, 25_000, 50_000, 100_000];
        var seconds = Array.ConvertAll(sizes, size =>
        {
            var votes = Synthetic(size);
            var best = Seconds(size == sizes[^1] ? 2 : 3, () => Conversation.Of(votes, ConversationRule.Default))[0];
            Figure.Note($"{size:N0} participants × {Statements:N0} statements, {votes.Votes:N0} votes: {best:0.000} s");
            return best;
        });
        Figure.AtMost("analysis-common-ground-100000-seconds", seconds[^1], 5);
        Figure.AtMost("analysis-common-ground-100000-peak-gigabytes", Peak(), 2);
        Figure.AtMost("analysis-common-ground-growth", Math.Log(seconds[^1] / seconds[0]) / Math.Log((double)sizes[^1] / sizes[0]), 1.1);
        Figure.Note($"promised: votes · votes of a participant for the pairs, plus statements² for each step of the components: an exponent of at most 1 in participants");
        OneMoreVote(Synthetic(sizes[^1]));
    }

    private static void OneMoreVote(VoteMatrix votes)
    {
        var live = new LiveConversation(votes, ConversationRule.Default);
        var random = new Random(5);
        var milliseconds = Seconds(40, () =>
        {
            live.Cast(random.Next(votes.Participants.Count).ToString(CultureInfo.InvariantCulture), random.Next(Statements).ToString(CultureInfo.InvariantCulture), (Vote)random.Next(-1, 2));
            live.Refresh();
        });
        Figure.Note($"one more vote and the picture after it, of {milliseconds.Length}: best {milliseconds[0] * 1e3:0.0} ms, middle {milliseconds[milliseconds.Length / 2] * 1e3:0.0} ms, worst {milliseconds[^1] * 1e3:0.0} ms");
        Figure.AtMost("analysis-common-ground-one-more-vote-milliseconds", milliseconds[milliseconds.Length / 2] * 1e3, 50);
        Figure.AtMost("analysis-common-ground-live-peak-gigabytes", Peak(), 2);
    }

    // The most this process ever held, other figures measured before included.
    private static double Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1e9;
    }

    private static double[] Seconds(int times, Action work)
    {
        var seconds = new double[times];
        for (var at = 0; at < times; at++)
        {
            var since = Stopwatch.GetTimestamp();
            work();
            seconds[at] = Stopwatch.GetElapsedTime(since).TotalSeconds;
        }

        Array.Sort(seconds);
        return seconds;
    }

    // Three camps that lean differently on every statement; each participant votes on a tenth of them.
    private static VoteMatrix Synthetic(int participants)
    {
        var random = new Random(1);
        var builder = new VoteMatrixBuilder();
        int[] handles = [.. Enumerable.Range(0, Statements).Select(at => builder.Statement(at.ToString(CultureInfo.InvariantCulture)))];
        double[][] leaning = [.. Enumerable.Range(0, 3).Select(_ => handles.Select(_ => random.NextDouble()).ToArray())];
        for (var participant = 0; participant < participants; participant++)
        {
            var handle = builder.Participant(participant.ToString(CultureInfo.InvariantCulture));
            var camp = leaning[(participant % 10) switch { < 5 => 0, < 8 => 1, _ => 2 }];
            foreach (var statement in handles)
            {
                if (random.NextDouble() < Cast)
                    builder.Add(handle, statement, random.NextDouble() < 0.15 ? Vote.Pass : random.NextDouble() < camp[statement] ? Vote.Agree : Vote.Disagree);
            }
        }

        return builder.Build();
    }
}
