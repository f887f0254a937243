using System.Globalization;

namespace Commonweal.Web.Analyse.CommonGround;

/// <summary>The answer of <c>analyse common-ground</c> for people: groups and what speaks for them, then the first of what is common.</summary>
internal static class CommonGroundText
{
    private const int Shown = 10;

    internal static void Print(CommonGroundAnswer answer, TextWriter output)
    {
        output.WriteLine(Say($"{answer.Participants:N0} participants, {answer.Statements:N0} statements, {answer.Votes:N0} votes; {answer.Grouped:N0} participants are in a group."));
        if (answer is { Silhouette: { } silhouette, Stability: { } stability })
            output.WriteLine(Say($"{answer.Groups.Count} groups were found: silhouette {silhouette:0.00}, stability {stability:0.00} ({(stability < 0.65 ? "too little to speak of groups" : "they would be found again")})."));
        foreach (var group in answer.Groups)
            Print(group, output);

        output.WriteLine();
        if (answer.CommonGround.Count == 0)
        {
            output.WriteLine("On no statement has every group enough votes to speak of common ground.");
            return;
        }

        output.WriteLine(Say($"Common ground: {answer.CommonGround.Count(one => one.MajorityInEveryGroup):N0} of {answer.CommonGround.Count:N0} statements with enough votes in every group have a majority in each, beyond chance. The first {Math.Min(Shown, answer.CommonGround.Count)}:"));
        var table = new TableText("statement", "consensus", "low", "high", "majority in each", "agree/votes by group", "text");
        foreach (var one in answer.CommonGround.Take(Shown))
        {
            table.Add(one.Statement, Rounded(one.Consensus), Rounded(one.Low), Rounded(one.High), one.MajorityInEveryGroup ? "yes" : "no",
                string.Join("  ", one.PerGroup.Select(group => Say($"{group.Agree}/{group.Votes}"))), Short(one.Text));
        }

        table.WriteTo(output);
    }

    private static void Print(CommonGroundAnswer.GroupLine group, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(Say($"Group {group.Id}: {group.Size:N0} participants.{(group.Representative.Count == 0 ? " No statement speaks for it." : "")}"));
        if (group.Representative.Count == 0)
            return;
        var table = new TableText("statement", "side", "on this side", "votes", "share", "times the others", "text");
        foreach (var one in group.Representative)
            table.Add(one.Statement, one.Agrees ? "agrees" : "disagrees", one.OnThisSide, one.Votes, Rounded(one.Share), Rounded(one.Ratio), Short(one.Text));
        table.WriteTo(output);
    }

    private static decimal Rounded(double number) => decimal.Round((decimal)number, 3) + 0.000m;

    private static string? Short(string? text) => text is { Length: > 60 } ? text[..59] + "…" : text;

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
