using System.Numerics;

namespace Commonweal.Analysis.Apportionment;

/// <summary>
/// Gives seats by a divisor method: rounded once at a divisor near the right one, after which the few seats too many are taken
/// from the weakest claims, or those missing given to the strongest. The result is that of giving seat after seat to the
/// strongest claim, in a time that does not depend on how many there are.
/// </summary>
internal sealed class DivisorMethod(ApportionmentMethod method, IReadOnlyList<BigInteger> weights, BigInteger minimum)
{
    private readonly BigInteger[] seats = new BigInteger[weights.Count];

    public (BigInteger[] Seats, ApportionmentTie? Tie) Give(BigInteger all, Fraction divisor)
    {
        for (var one = 0; one < weights.Count; one++)
            seats[one] = BigInteger.Max(minimum, Signposts.Rounded(method, weights[one], divisor));
        var missing = all - seats.Aggregate(BigInteger.Add);
        if (missing > 0)
            Add((int)missing);
        else
            Take((int)-missing);
        return (seats, Tie());
    }

    private void Add(int missing)
    {
        var strongest = new PriorityQueue<int, (Fraction Claim, int One)>(
            Enumerable.Range(0, weights.Count).Select(one => (one, (Next(one), one))),
            Comparer<(Fraction Claim, int One)>.Create((a, b) => b.Claim.CompareTo(a.Claim) is not 0 and var order ? order : a.One.CompareTo(b.One)));
        for (; missing > 0; missing--)
        {
            var one = strongest.Dequeue();
            seats[one]++;
            strongest.Enqueue(one, (Next(one), one));
        }
    }

    private void Take(int tooMany)
    {
        var weakest = new PriorityQueue<int, (Fraction Claim, int One)>(
            Enumerable.Range(0, weights.Count).Where(MayLose).Select(one => (one, (Last(one), one))),
            Comparer<(Fraction Claim, int One)>.Create((a, b) => a.Claim.CompareTo(b.Claim) is not 0 and var order ? order : b.One.CompareTo(a.One)));
        for (; tooMany > 0; tooMany--)
        {
            var one = weakest.Dequeue();
            seats[one]--;
            if (MayLose(one))
                weakest.Enqueue(one, (Last(one), one));
        }
    }

    private ApportionmentTie? Tie()
    {
        var served = Enumerable.Range(0, weights.Count).Where(MayLose).ToList();
        if (served.Count == 0)
            return null;
        var weakest = served.Min(Last);
        var unserved = Enumerable.Range(0, weights.Count).Where(one => Next(one).CompareTo(weakest) == 0).ToList();
        if (unserved.Count == 0)
            return null;
        served.RemoveAll(one => Last(one).CompareTo(weakest) != 0);
        return new ApportionmentTie([.. served.Concat(unserved).Order()], served.Count);
    }

    private bool MayLose(int one) => seats[one] > minimum;

    private Fraction Next(int one) => Signposts.Claim(method, weights[one], seats[one]);

    private Fraction Last(int one) => Signposts.Claim(method, weights[one], seats[one] - 1);
}
