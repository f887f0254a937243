namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// The order of participants and statements in every sum, so that no result depends on who voted first: whole numbers by
/// value, then all other names by their code units.
/// </summary>
internal sealed class CanonicalOrder : IComparer<string>
{
    public static CanonicalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? "", y ?? "");
        var (leftIsNumber, rightIsNumber) = (IsNumber(left), IsNumber(right));
        if (leftIsNumber != rightIsNumber)
            return leftIsNumber ? -1 : 1;
        if (leftIsNumber)
        {
            var leftDigits = left.AsSpan().TrimStart('0');
            var rightDigits = right.AsSpan().TrimStart('0');
            var order = leftDigits.Length != rightDigits.Length
                ? leftDigits.Length.CompareTo(rightDigits.Length)
                : leftDigits.SequenceCompareTo(rightDigits);
            if (order != 0)
                return order;
        }

        return string.CompareOrdinal(left, right);
    }

    private static bool IsNumber(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
