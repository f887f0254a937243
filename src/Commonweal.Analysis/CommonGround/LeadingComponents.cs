namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// The two eigenvectors of the greatest eigenvalues of a symmetric matrix without negative ones, by block Lanczos with
/// restarts (Golub and Underwood 1977; Wu and Simon 2000): the block of two finds a pair even where both eigenvalues are
/// equal, and a start near the answer ends soon.
/// </summary>
internal sealed class LeadingComponents
{
    private const int Kept = 20;
    private const int Most = 32;
    private const double Trace = 1e-6;
    private readonly SquareMatrix matrix;
    private readonly int threads;
    private List<double[]> basis = [];
    private List<double[]> images = [];

    private LeadingComponents(SquareMatrix matrix, int threads) => (this.matrix, this.threads) = (matrix, threads);

    /// <summary>Finds them; zeros where the matrix has not that many.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="near">Where to begin; null for a start that is the same for every matrix of a size.</param>
    /// <param name="tolerance">The length of what the vectors fail by, as a part of the first eigenvalue.</param>
    /// <param name="threads">How many threads may work.</param>
    public static (double[][] Vectors, double[] Values) Of(SquareMatrix matrix, double[][]? near, double tolerance, int threads)
    {
        var (vectors, values) = new LeadingComponents(matrix, threads).Find(Start(matrix.Size, near), tolerance);
        return (Array.ConvertAll(vectors, vector => Signed(vector[..matrix.Size])), values);
    }

    private (double[][] Vectors, double[] Values) Find(double[][] start, double tolerance)
    {
        var next = Array.ConvertAll(start, Padded);
        for (var (round, last) = (0, double.MaxValue); ; round++)
        {
            var values = Improve(next);
            next = Array.ConvertAll([0, 1], at => at < values.Length ? Residual(at, values[at]) : Padded([]));
            var missing = next.Max(Length);
            var relative = values.Length == 0 || values[0] <= 0 ? 0 : missing / values[0];
            // Where rounding keeps it from getting better, it is as good as it gets.
            if (relative <= tolerance || round == 2_000 || (relative < 1e-11 && relative > last / 2))
                return Result(values);
            last = relative;
        }
    }

    // Four more blocks, then the best vectors of all spanned.
    private double[] Improve(double[][] next)
    {
        for (var block = 0; block < 4; block++)
        {
            var before = basis.Count;
            foreach (var candidate in next)
                Join(candidate);
            if (basis.Count == before)
                break;
            Multiply(before);
            next = [.. images[before..].Select(image => (double[])image.Clone())];
        }

        if (basis.Count == 0)
            return [];
        double[][] small = [.. basis.Select(own => images.Select(image => Dot(own, image)).ToArray())];
        var (values, vectors) = SymmetricEigen.Of(small);
        var kept = vectors[..Math.Min(basis.Count > Most - 8 ? Kept : basis.Count, vectors.Length)];
        (basis, images) = ([.. kept.Select(vector => Combined(basis, vector))], [.. kept.Select(vector => Combined(images, vector))]);
        return values[..kept.Length];
    }

    private void Multiply(int from)
    {
        while (images.Count < basis.Count)
            images.Add(Padded([]));
        var last = basis.Count - 1;
        matrix.Multiply(basis[from], basis[last], images[from], images[last], threads);
    }

    // Orthogonalised twice: once leaves rounding behind.
    private void Join(double[] candidate)
    {
        var length = Length(candidate);
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var own in basis)
                Subtract(candidate, own, Dot(own, candidate));
        }

        var left = Length(candidate);
        if (left == 0 || left < 1e-12 * length)
            return;
        for (var at = 0; at < candidate.Length; at++)
            candidate[at] /= left;
        // A tiny rest may still lean on the others.
        foreach (var own in basis)
            Subtract(candidate, own, Dot(own, candidate));
        basis.Add(candidate);
    }

    private double[] Residual(int at, double value)
    {
        var residual = (double[])images[at].Clone();
        Subtract(residual, basis[at], value);
        return residual;
    }

    // An eigenvalue that is rounding only has no direction.
    private (double[][] Vectors, double[] Values) Result(double[] values)
    {
        bool Is(int at) => at < values.Length && values[at] > 1e-12 * values[0];
        return (Array.ConvertAll([0, 1], at => Is(at) ? basis[at] : Padded([])), Array.ConvertAll([0, 1], at => Is(at) ? values[at] : 0));
    }

    private double[] Combined(List<double[]> vectors, double[] weights)
    {
        var sum = Padded([]);
        for (var at = 0; at < weights.Length; at++)
            Subtract(sum, vectors[at], -weights[at]);
        return sum;
    }

    private double[] Padded(double[] vector)
    {
        var padded = new double[SquareMatrix.Padded(matrix.Size)];
        vector.CopyTo(padded, 0);
        return padded;
    }

    // A trace of every direction: what has become the first component may stand at right angles to both of the last ones.
    private static double[][] Start(int size, double[][]? near)
    {
        var any = AnyStart(size);
        return near is null ? any : [.. near.Zip(any, (vector, trace) => vector.Zip(trace, (own, other) => own + (Trace * other)).ToArray())];
    }

    private static double[][] AnyStart(int size)
    {
        var random = new SplitMix(1);
        return Array.ConvertAll([0, 1], _ => Array.ConvertAll(new double[size], _ => random.Unit() - 0.5));
    }

    // Of a vector and its negative one is chosen: the one whose greatest element is positive.
    private static double[] Signed(double[] vector)
    {
        var greatest = vector.Length == 0 ? 0 : vector.MaxBy(Math.Abs);
        return greatest < 0 ? Array.ConvertAll(vector, element => -element) : vector;
    }

    private static double Length(double[] vector) => Math.Sqrt(Dot(vector, vector));

    private static double Dot(double[] a, double[] b) => FourLanes.Dot(a, b);

    private static void Subtract(double[] from, double[] vector, double times) => FourLanes.Subtract(from, vector, times);
}
