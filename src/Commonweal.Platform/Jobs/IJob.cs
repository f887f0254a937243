namespace Commonweal.Platform.Jobs;

/// <summary>
/// Long work: an import, an analysis, an export, a clearing away. It is listed at the desk and in the terminal, can be
/// cancelled, and goes on where it was after the program was killed, on this node or another. Register it with
/// <see cref="JobServices.AddJob{TJob}"/>; every run gets a scope of its own.
/// </summary>
public interface IJob
{
    /// <summary>Stable name in lower case, such as <c>retention</c>: it stands in the database and on the command line.</summary>
    static abstract string Kind { get; }

    /// <summary>Catalogue key of what people call it.</summary>
    static abstract string Title { get; }

    /// <summary>
    /// Does the work from <see cref="JobRun.Cursor"/> on, in short steps. Write each step and its
    /// <see cref="JobRun.CheckpointAsync"/> in one <c>CommonwealDb.InTransactionAsync</c>: then a step is done and
    /// remembered, or neither. <paramref name="stop"/> is raised when somebody cancels, when the program ends and when
    /// another node has taken over; just let it fly.
    /// </summary>
    Task RunAsync(JobRun run, CancellationToken stop);
}
