using System.Numerics;

namespace Commonweal.Analysis.Disclosure;

/// <summary>
/// Chooses what to hide: first every count the rule forbids, then for each of them the cheapest circle of further cells
/// along which it could rise enough, and in the end gives back what turned out not to be needed. A heuristic: safe by
/// construction, small but not the smallest possible (that is NP-hard; Kelly, Golden and Assad 1992).
/// </summary>
internal sealed class Suppression
{
    private readonly CountTable table;
    private readonly DisclosureRule rule;
    private readonly CountNetwork network;
    private readonly Residual residual;
    private readonly CheapestCircle circles;
    private readonly bool[] hidden;

    private Suppression(CountTable table, DisclosureRule rule)
    {
        this.table = table;
        this.rule = rule;
        network = new CountNetwork(table);
        hidden = new bool[table.Cells];
        residual = new Residual(network, [.. network.Value], [.. network.Value]);
        circles = new CheapestCircle(network, cell => hidden[cell] ? 0 : Loss(cell));
    }

    /// <summary>Which cells to hide.</summary>
    public static bool[] Choose(CountTable table, DisclosureRule rule)
    {
        var arrangement = Arrangement.Of(table);
        var arranged = arrangement.Table;
        var suppression = new Suppression(arranged, rule);
        var small = Enumerable.Range(0, arranged.Cells).Where(cell => rule.Hides(arranged.Value(cell))).ToList();
        small.ForEach(suppression.Hide);
        small.ForEach(suppression.Protect);
        suppression.GiveBack();
        return arrangement.Back(suppression.hidden);
    }

    private void Protect(int cell)
    {
        var down = residual.Reach(cell, up: false, rule.Protection);
        var needed = rule.Protection - down;
        if (residual.Reach(cell, up: true, needed) >= needed)
            return;
        foreach (var other in circles.Find(cell, needed))
            Hide(other);
    }

    private void GiveBack()
    {
        var shields = Enumerable.Range(0, table.Cells).Where(cell => hidden[cell]).ToDictionary(cell => cell, Shield);
        var candidates = shields.Keys.Where(cell => !rule.Hides(table.Value(cell)))
            .OrderByDescending(table.Depth).ThenByDescending(table.Value).ThenBy(cell => cell).ToList();
        foreach (var cell in candidates)
        {
            residual.Fix(cell);
            if (!TryWithout(cell, shields))
            {
                residual.Free(cell);
                continue;
            }

            hidden[cell] = false;
            shields.Remove(cell);
        }
    }

    // Only what leaned on the cell needs another shield.
    private bool TryWithout(int cell, Dictionary<int, HashSet<int>> shields)
    {
        var renewed = new List<(int Cell, HashSet<int> Shield)>();
        foreach (var leaning in shields.Where(shield => shield.Key != cell && shield.Value.Contains(cell)))
        {
            var shield = Shield(leaning.Key);
            if (shield.Count == 0)
                return false;
            renewed.Add((leaning.Key, shield));
        }

        renewed.ForEach(leaning => shields[leaning.Cell] = leaning.Shield);
        return true;
    }

    // The cells by which a hidden one is kept uncertain enough; none where they do not suffice.
    private HashSet<int> Shield(int cell)
    {
        long demanded = rule.Hides(table.Value(cell)) ? rule.Protection : 1;
        var up = residual.Reach(cell, up: true, demanded);
        var shield = residual.Moved.ToHashSet();
        if (up < demanded)
        {
            up += residual.Reach(cell, up: false, demanded - up);
            shield.UnionWith(residual.Moved);
        }

        return up >= demanded ? shield : [];
    }

    private void Hide(int cell)
    {
        hidden[cell] = true;
        residual.Free(cell);
    }

    // What a reader loses: large counts more than small ones, a total more than any of its parts.
    private int Loss(int cell)
    {
        var loss = 8 + BitOperations.Log2((ulong)table.Value(cell) + 1);
        return table.Depth(cell) switch { 0 => loss, 1 => loss * 16, _ => loss * 256 };
    }
}
