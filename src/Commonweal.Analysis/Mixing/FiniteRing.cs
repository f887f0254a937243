namespace Commonweal.Analysis.Mixing;

/// <summary>
/// The product of the finite fields whose orders are the powers of primes that make up a number: elements are numbered
/// from 0, and are their coefficients written one after the other.
/// </summary>
internal sealed class FiniteRing
{
    private readonly List<(int Order, int[,] Times, int[,] Minus)> fields = [];

    public FiniteRing(int order)
    {
        Order = order;
        var left = order;
        for (var prime = 2; left > 1; prime++)
        {
            var power = 0;
            for (; left % prime == 0; left /= prime)
                power++;
            if (power > 0)
                fields.Add(Field(prime, power));
        }

        var least = fields.Count == 0 ? 1 : fields.Min(field => field.Order);
        Divisible = [.. Enumerable.Range(0, least).Select(element => Join(fields.Select(_ => element)))];
    }

    public int Order { get; }

    /// <summary>Elements of which each two have a difference that can be divided by: the same number in every field.</summary>
    public IReadOnlyList<int> Divisible { get; }

    public int Times(int one, int other) => Each(one, other, (field, x, y) => field.Times[x, y]);

    public int Minus(int one, int other) => Each(one, other, (field, x, y) => field.Minus[x, y]);

    private int Each(int one, int other, Func<(int Order, int[,] Times, int[,] Minus), int, int, int> apply)
    {
        var (result, unit) = (0, 1);
        foreach (var field in fields)
        {
            result += unit * apply(field, one / unit % field.Order, other / unit % field.Order);
            unit *= field.Order;
        }

        return result;
    }

    private int Join(IEnumerable<int> elements)
    {
        var (result, unit) = (0, 1);
        foreach (var (element, field) in elements.Zip(fields))
        {
            result += unit * element;
            unit *= field.Order;
        }

        return result;
    }

    // Polynomials over the numbers modulo a prime, modulo a polynomial that makes every element but 0 divisible by.
    private static (int Order, int[,] Times, int[,] Minus) Field(int prime, int power)
    {
        var order = (int)Math.Pow(prime, power);
        var minus = new int[order, order];
        for (var x = 0; x < order; x++)
        {
            for (var y = 0; y < order; y++)
                minus[x, y] = Number(Digits(x, prime, power).Zip(Digits(y, prime, power), (a, b) => (a - b + prime) % prime), prime);
        }

        for (var lower = 0; ; lower++)
        {
            var times = Products(prime, power, Digits(lower, prime, power));
            if (Enumerable.Range(1, order - 1).All(x => Enumerable.Range(1, order - 1).All(y => times[x, y] != 0)))
                return (order, times, minus);
        }
    }

    // The polynomial is x^power + lower: x^power is replaced by −lower.
    private static int[,] Products(int prime, int power, int[] lower)
    {
        var order = (int)Math.Pow(prime, power);
        var times = new int[order, order];
        for (var x = 0; x < order; x++)
        {
            for (var y = 0; y < order; y++)
            {
                var (a, b, product) = (Digits(x, prime, power), Digits(y, prime, power), new int[2 * power]);
                for (var i = 0; i < power; i++)
                {
                    for (var j = 0; j < power; j++)
                        product[i + j] += a[i] * b[j];
                }

                for (var high = (2 * power) - 1; high >= power; high--)
                {
                    for (var i = 0; i < power; i++)
                        product[high - power + i] += (prime - lower[i]) * (product[high] % prime);
                }

                times[x, y] = Number(product.Take(power).Select(digit => digit % prime), prime);
            }
        }

        return times;
    }

    private static int[] Digits(int number, int prime, int power)
    {
        var digits = new int[power];
        for (var i = 0; i < power; i++, number /= prime)
            digits[i] = number % prime;
        return digits;
    }

    private static int Number(IEnumerable<int> digits, int prime) => digits.Reverse().Aggregate(0, (number, digit) => (number * prime) + digit);
}
