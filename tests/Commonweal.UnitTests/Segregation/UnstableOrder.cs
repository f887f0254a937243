namespace Commonweal.UnitTests.Segregation;

/// <summary>
/// The order in which numpy's default sort puts areas that lie equally far from the middle of the grid. It is not stable:
/// a quicksort by the median of three that leaves parts of up to sixteen to insertion.
/// </summary>
internal static class UnstableOrder
{
    /// <summary>One area a ring.</summary>
    public static int[][] Rings { get; } = [.. Sorted().Select(area => new[] { area })];

    private static int[] Sorted()
    {
        double[] far = [.. Enumerable.Range(0, 64).Select(area => PlacedGrid.Places.DistanceTo(area, PlacedGrid.Places.Middle))];
        int[] order = [.. Enumerable.Range(0, 64)];
        Sort(far, order, 0, 63);
        return order;
    }

    private static void Sort(double[] far, int[] order, int left, int right)
    {
        if (right - left <= 16)
        {
            Array.Copy(order[left..(right + 1)].OrderBy(area => far[area]).ToArray(), 0, order, left, right - left + 1);
            return;
        }

        var middle = left + ((right - left) / 2);
        Order(middle, left);
        Order(right, middle);
        Order(middle, left);
        var pivot = far[order[middle]];
        Swap(middle, right - 1);
        var (up, down) = (left, right - 1);
        while (true)
        {
            do up++;
            while (far[order[up]] < pivot);
            do down--;
            while (pivot < far[order[down]]);
            if (up >= down)
                break;
            Swap(up, down);
        }

        Swap(up, right - 1);
        Sort(far, order, left, up - 1);
        Sort(far, order, up + 1, right);

        void Swap(int first, int second) => (order[first], order[second]) = (order[second], order[first]);

        void Order(int later, int earlier)
        {
            if (far[order[later]] < far[order[earlier]])
                Swap(later, earlier);
        }
    }
}
