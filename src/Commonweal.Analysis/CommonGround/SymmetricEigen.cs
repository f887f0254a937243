namespace Commonweal.Analysis.CommonGround;

/// <summary>All eigenvalues and vectors of a small symmetric matrix, by Jacobi's rotations (1846): slow, exact to rounding, and no case breaks it.</summary>
internal static class SymmetricEigen
{
    /// <summary>Eigenvalues from the greatest, and vectors by row.</summary>
    public static (double[] Values, double[][] Vectors) Of(double[][] matrix)
    {
        var size = matrix.Length;
        var vectors = Array.ConvertAll([.. Enumerable.Range(0, size)], row => Unit(size, row));
        var scale = matrix.Max(row => row.Max(Math.Abs));
        for (var sweep = 0; sweep < 60; sweep++)
        {
            var rotated = false;
            for (var p = 0; p < size - 1; p++)
            {
                for (var q = p + 1; q < size; q++)
                {
                    if (Math.Abs(matrix[p][q]) > 1e-17 * scale)
                    {
                        Rotate(matrix, vectors, p, q);
                        rotated = true;
                    }
                }
            }

            if (!rotated)
                break;
        }

        int[] order = [.. Enumerable.Range(0, size).OrderByDescending(at => matrix[at][at])];
        return (Array.ConvertAll(order, at => matrix[at][at]), Array.ConvertAll(order, at => vectors[at]));
    }

    private static void Rotate(double[][] matrix, double[][] vectors, int p, int q)
    {
        var theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        var tangent = Math.CopySign(1, theta) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        var shift = tangent * matrix[p][q];
        matrix[p][p] -= shift;
        matrix[q][q] += shift;
        matrix[p][q] = matrix[q][p] = 0;
        for (var other = 0; other < matrix.Length; other++)
        {
            (vectors[p][other], vectors[q][other]) = Turned(vectors[p][other], vectors[q][other], cosine, sine);
            if (other == p || other == q)
                continue;
            (matrix[p][other], matrix[q][other]) = Turned(matrix[p][other], matrix[q][other], cosine, sine);
            (matrix[other][p], matrix[other][q]) = (matrix[p][other], matrix[q][other]);
        }
    }

    private static (double, double) Turned(double x, double y, double cosine, double sine) => ((cosine * x) - (sine * y), (sine * x) + (cosine * y));

    private static double[] Unit(int size, int at)
    {
        var unit = new double[size];
        unit[at] = 1;
        return unit;
    }
}
