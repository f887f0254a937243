namespace Commonweal.Analysis.CommonGround;

/// <summary>Work in pieces of a fixed size, so that sums over pieces are the same for any number of threads.</summary>
internal static class Chunks
{
    public static void For(int count, int size, int threads, Action<int, int> work)
    {
        var chunks = Count(count, size);
        if (chunks <= 1 || threads == 1)
        {
            for (var chunk = 0; chunk < chunks; chunk++)
                work(chunk * size, Math.Min(count, (chunk + 1) * size));
            return;
        }

        Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = threads }, chunk => work(chunk * size, Math.Min(count, (chunk + 1) * size)));
    }

    public static int Count(int count, int size) => (count + size - 1) / size;
}
