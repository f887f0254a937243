using Commonweal.Analysis.Siting;

namespace Commonweal.Web.Analyse.Siting;

/// <summary>What somebody asks of a file.</summary>
/// <param name="File">A path, or <c>-</c>.</param>
/// <param name="Homes">How many homes are built.</param>
/// <param name="Area">The column of the areas.</param>
/// <param name="Group">The column of how many of the group each area has.</param>
/// <param name="Total">The column of how many it has in all.</param>
/// <param name="Capacity">The column of how many homes fit; null where any number does.</param>
/// <param name="Least">The column of how many it must get; null where none.</param>
/// <param name="Goal">Which index is lowered.</param>
/// <param name="HighestShare">The highest share of the group where homes are added.</param>
/// <param name="LowestShare">The share that areas under it are brought to, as far as homes fit.</param>
internal sealed record SitingQuestion(
    string File, long Homes, string Area, string Group, string Total, string? Capacity, string? Least, SitingGoal Goal, decimal HighestShare, decimal LowestShare)
{
    /// <summary>Reads the areas.</summary>
    internal IReadOnlyList<SitingArea> Read()
    {
        using var file = DelimitedFile.Open(File);
        var (area, group, total) = (file.Column(Area), file.Column(Group), file.Column(Total));
        int? capacity = Capacity is { } most ? file.Column(most) : null;
        int? least = Least is { } few ? file.Column(few) : null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var areas = new List<SitingArea>();
        foreach (var row in file.Rows())
        {
            var name = row.Text(area);
            if (!seen.Add(name))
                throw row.Fault($"the area {InputFault.Quote(name)} comes twice.");
            var (own, all) = (row.Count(group), row.Count(total));
            if (own > all)
                throw row.Fault($"{InputFault.Quote(Group)} is {row[group]}, more than the {row[total]} of {InputFault.Quote(Total)}.");
            var limits = (Room: capacity is { } room ? row.Count(room) : Homes, Least: least is { } must ? row.Count(must) : 0);
            try { areas.Add(new SitingArea(name, own, all - own, limits.Room, limits.Least).WithTarget(HighestShare, LowestShare)); }
            catch (ImpossibleSitingException failure) { throw row.Fault(failure.Message); }
        }

        return areas.Count > 0 ? areas : throw file.Fault("there are no rows under the names of the columns.");
    }
}
