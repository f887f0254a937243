using Commonweal.Analysis;
using Commonweal.Analysis.CommonGround;
using CsCheck;

namespace Commonweal.UnitTests.CommonGround;

public class LeadingComponentsTests
{
    [Fact]
    public void Of_AnyProductOfAMatrixWithItself_FailsByNothing() =>
        Gen.Select(Gen.Int[1, 70], Gen.Int[0, 80], Gen.Int[0, int.MaxValue]).Sample(
            (size, rank, seed) =>
            {
                var matrix = Product(size, rank, seed);
                var (vectors, values) = LeadingComponents.Of(matrix, null, 1e-14, 1);
                for (var at = 0; at < 2; at++)
                {
                    if (at >= Math.Min(size, rank))
                    {
                        Assert.All(vectors[at], element => Assert.Equal(0, element));
                        continue;
                    }

                    for (var row = 0; row < size; row++)
                        Assert.Equal(values[at] * vectors[at][row], Enumerable.Range(0, size).Sum(column => matrix[row, column] * vectors[at][column]), 1e-10 * values[0]);
                    Assert.Equal(1, vectors[at].Sum(element => element * element), 1e-12);
                }

                Assert.Equal(0, vectors[0].Zip(vectors[1], (a, b) => a * b).Sum(), 1e-12);
                Assert.True(values[0] >= values[1]);
                // Nothing greater is left: whatever the two leave over of the whole is less than the second.
                var all = SymmetricEigen.Of([.. Enumerable.Range(0, size).Select(row => Enumerable.Range(0, size).Select(column => matrix[row, column]).ToArray())]).Values;
                Assert.Equal(all[0], values[0], 1e-10 * (all[0] + 1e-300));
                Assert.Equal(size > 1 ? Math.Max(all[1], 0) : 0, values[1], 1e-10 * (all[0] + 1e-300));
            },
            iter: 150);

    [Fact]
    public void Of_TwoEqualEigenvalues_FindsAPairOfVectors()
    {
        var matrix = new SquareMatrix(9);
        for (var at = 0; at < 9; at++)
            matrix[at, at] = at is 3 or 7 ? 5 : 1;
        var (vectors, values) = LeadingComponents.Of(matrix, null, 1e-14, 1);
        Assert.Equal(5, values[0], 1e-12);
        Assert.Equal(5, values[1], 1e-12);
        Assert.All(vectors, vector => Assert.Equal(1, (vector[3] * vector[3]) + (vector[7] * vector[7]), 1e-12));
    }

    [Fact]
    public void Of_EmptyMatrix_IsZero()
    {
        var (vectors, values) = LeadingComponents.Of(new SquareMatrix(4), null, 1e-14, 1);
        Assert.Equal([0, 0], values);
        Assert.All(vectors, vector => Assert.All(vector, element => Assert.Equal(0, element)));
    }

    private static SquareMatrix Product(int size, int rank, int seed)
    {
        var random = new SplitMix((ulong)seed);
        var rows = Enumerable.Range(0, rank).Select(_ => Enumerable.Range(0, size).Select(_ => random.Unit() - 0.3).ToArray()).ToList();
        var matrix = new SquareMatrix(size);
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
                matrix[row, column] = rows.Sum(own => own[row] * own[column]);
        }

        return matrix;
    }
}
