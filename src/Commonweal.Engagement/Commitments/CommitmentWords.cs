using System.Text.Json;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Blocks;
using Microsoft.AspNetCore.Html;

namespace Commonweal.Engagement.Commitments;

/// <summary>How commitments are spoken of in the reader's language.</summary>
internal sealed class CommitmentWords(Here here, Texts texts)
{
    public string Of(Outcome outcome) => texts["commitments.outcome." + Key(outcome)];

    /// <summary>How it stands today: lateness is derived here.</summary>
    public string Of(Commitment commitment) => commitment.IsLate(here.Today) ? texts["commitments.outcome.late"] : Of(commitment.Outcome);

    /// <summary>Shape of its mark.</summary>
    public string LookOf(Commitment commitment) => commitment.IsLate(here.Today) ? "bad" : commitment.Outcome switch
    {
        Outcome.Kept => "good",
        Outcome.KeptSaysCity or Outcome.KeptSaysCommunity => "info",
        Outcome.Open or Outcome.Waiting => "wait",
        Outcome.Disputed or Outcome.Denied => "soon",
        Outcome.Broken or Outcome.BrokenSaysCommunity => "bad",
    };

    /// <summary>The day that counts now: by when it is promised, or when it was kept; and whether it rests while its department does.</summary>
    public IHtmlContent When(Commitment commitment)
    {
        var html = new HtmlContentBuilder();
        if (commitment.KeptOn is { } kept)
        {
            html.Append(texts["commitments.keptOn"] + " ").AppendHtml(Marks.Day(kept));
            if (kept > commitment.DueOn) html.Append(" · " + texts["commitments.keptLate"]);
            return html;
        }
        html.Append(texts["commitments.dueOn"] + " ").AppendHtml(Marks.Day(commitment.DueOn));
        if (commitment.Outcome is Outcome.Open && here.City.Pause(commitment.DepartmentId, here.Today) is not null) html.Append(" ").AppendHtml(Marks.State("paused", texts["commitments.paused"]));
        return html;
    }

    public string Of(CityWord word) => texts["commitments.city." + Key(word)];

    public string Of(CommunityWord word) => texts["commitments.community." + Key(word)];

    /// <summary>A line of the history, with who speaks.</summary>
    public string Of(CommitmentStep step, CommitmentView view)
    {
        var key = "commitments.step." + Key(step.Kind);
        if (step.CommunityId is null) return texts[key];
        var name = view.Communities.FirstOrDefault(c => c.Id == step.CommunityId) is { } community ? NameOf(community, view.Side) : texts["commitments.aCommunity"];
        return texts[step.Kind is StepKind.Made or StepKind.Said ? key + "ByCommunity" : key, ("community", name)];
    }

    /// <summary>Who keeps it. In an election period the public reads 'the city' in place of the mayor.</summary>
    public string OwnerOf(Commitment commitment, Side side)
    {
        if (here.City.Department(commitment.DepartmentId) is { } department) return here.Text(department.Name);
        if (commitment.Post is not { } post) return texts["commitments.theCity"];
        return post is Role.Mayor && side is Side.Public && here.City.IsElection(here.Today) ? texts["commitments.theCity"] : texts["role." + post];
    }

    public string NameOf(CommunityView community, Side side)
        => side is Side.Public && !community.IsListed ? texts["commitments.aCommunity"] : here.Text(community.Name);

    /// <summary>To whom it was made.</summary>
    public string ToOf(CommitmentView view)
    {
        if (view.Commitment.ToEverybody) return texts["commitments.everybody"];
        return string.Join(" · ", view.Communities.Select(c => NameOf(c, view.Side)).Distinct(StringComparer.Ordinal));
    }

    private static string Key<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
