using Spectre.Console;

namespace Commonweal.Platform.Commands;

/// <summary>How commands speak: sentences, a bar on long work, numbers that line up.</summary>
public static class Terminal
{
    /// <summary>Says a sentence.</summary>
    public static void Say(string sentence) => Console.WriteLine(sentence);

    /// <summary>Says that something went well.</summary>
    public static void SayDone(string sentence) => Mark("✓", Color.Green, sentence);

    /// <summary>Says that something is wrong.</summary>
    public static void SayBroken(string sentence) => Mark("✗", Color.Red, sentence);

    /// <summary>Runs long work under a bar; where nobody watches (a pipe, a log), only its name is printed.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="work">The work; call the action with what is done and the total.</param>
    public static async Task<T> ProgressAsync<T>(string title, Func<Action<long, long>, Task<T>> work)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive)
        {
            Say(title + " …");
            return await work((_, _) => { });
        }
        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(title), maxValue: 1);
                var result = await work((done, total) => { bar.MaxValue = Math.Max(1, total); bar.Value = done; });
                bar.Value = bar.MaxValue;
                return result;
            });
    }

    // Spectre wraps what is longer than the window, and cuts it where there is none; a sentence stays one line.
    private static void Mark(string mark, Color colour, string sentence)
    {
        AnsiConsole.Write(new Text(mark, new Style(colour)));
        Console.WriteLine(" " + sentence);
    }
}
