using Commonweal.Analysis.CommonGround;

namespace Commonweal.Web.Analyse.CommonGround;

/// <summary>The answer of <c>analyse common-ground</c>; its names are documented in docs/use/analysis.md.</summary>
internal sealed record CommonGroundAnswer(
    int Participants,
    int Grouped,
    int Statements,
    int Votes,
    double? Silhouette,
    double? Stability,
    IReadOnlyList<CommonGroundAnswer.GroupLine> Groups,
    IReadOnlyList<CommonGroundAnswer.CommonLine> CommonGround,
    IReadOnlyList<CommonGroundAnswer.PriorityLine> Priorities)
{
    internal sealed record GroupLine(string Id, int Size, IReadOnlyList<RepresentativeLine> Representative);

    internal sealed record RepresentativeLine(string Statement, string? Text, bool Agrees, int OnThisSide, int Votes, double Share, double ShareTest, double Ratio, double RatioTest);

    internal sealed record CommonLine(
        string Statement, string? Text, double Consensus, double Low, double High, bool MajorityInEveryGroup, double Rejection, IReadOnlyList<AgreementLine> PerGroup);

    internal sealed record AgreementLine(string Group, int Agree, int Disagree, int Pass, int Votes, double Low, double High);

    internal sealed record PriorityLine(string Statement, double Priority);

    internal static CommonGroundAnswer Of(Conversation conversation, StatementFile known)
    {
        string? Text(string statement) => known.Texts.GetValueOrDefault(statement);
        var grouping = conversation.Grouping;
        return new CommonGroundAnswer(
            conversation.Votes.Participants.Count,
            conversation.Groups.Sum(group => group.Size),
            conversation.Votes.Statements.Count,
            conversation.Votes.Votes,
            double.IsNaN(grouping.Silhouette) ? null : grouping.Silhouette,
            double.IsNaN(grouping.Stability) ? null : grouping.Stability,
            [.. conversation.Groups.Select(group => new GroupLine(group.Name, group.Size, [.. group.Representative.Select(one =>
                new RepresentativeLine(one.Statement, Text(one.Statement), one.Agrees, one.OnThisSide, one.Count.Votes, one.Share, one.ShareTest, one.Ratio, one.RatioTest))]))],
            [.. conversation.CommonGround.Select(one => new CommonLine(
                one.Statement, Text(one.Statement), one.Consensus, one.Low, one.High, one.HasMajorityInEveryGroup, one.Rejection, [.. one.PerGroup.Select(group =>
                    new AgreementLine(group.Group, group.Count.Agree, group.Count.Disagree, group.Count.Pass, group.Count.Votes, group.Low, group.High))]))],
            [.. conversation.Priorities.Where(one => !known.Withheld.Contains(one.Statement)).OrderByDescending(one => one.Priority).Select(one => new PriorityLine(one.Statement, one.Priority))]);
    }
}
