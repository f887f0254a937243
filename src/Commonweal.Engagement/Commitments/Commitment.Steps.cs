using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Commitments;

/// <summary>What is said with a step: words in one language, and what shows that they are true.</summary>
/// <param name="Words">The words; empty where none are needed.</param>
/// <param name="Language">Their language.</param>
/// <param name="Link">Address of a page that shows it, or null.</param>
/// <param name="PictureId">Picture in the store, or null.</param>
/// <param name="ShowsMayor">The mayor is in the picture: it rests in an election period.</param>
internal sealed record Evidence(string Words, string Language, string? Link = null, Guid? PictureId = null, bool ShowsMayor = false);

/// <summary>Who takes a step: a colleague, or a community's delegate.</summary>
internal readonly record struct By(Guid? AccountId, Guid? CommunityId);

/// <summary>The steps a commitment can take. Each returns its line of the history, or null where the step is not open from here.</summary>
internal sealed partial class Commitment
{
    /// <summary>It is written down for the first time.</summary>
    public CommitmentStep Begin(Evidence said, By by) => Step(StepKind.Made, said, MadeOn, by, dueAfter: DueOn);

    /// <summary>The city stands by what a community wrote down, and says who keeps it.</summary>
    public CommitmentStep? TakeUp(Guid? departmentId, Role? post, Evidence said, DateOnly today, By by)
    {
        if (CityWord is not (CityWord.None or CityWord.Denied)) return null;
        (DepartmentId, Post, CityWord) = (departmentId, post, CityWord.Open);
        return Step(StepKind.TakenUp, said, today, by);
    }

    /// <summary>The city says that it never said so.</summary>
    public CommitmentStep? Deny(Evidence why, DateOnly today, By by)
    {
        if (CityWord is not CityWord.None) return null;
        CityWord = CityWord.Denied;
        return Step(StepKind.Denied, why, today, by);
    }

    /// <summary>A new day with a reason. What communities said stays said.</summary>
    public CommitmentStep? Move(DateOnly dueOn, Evidence why, DateOnly today, By by)
    {
        if (CityWord is CityWord.None or CityWord.Denied || dueOn < today || dueOn == DueOn && CityWord is CityWord.Open) return null;
        var before = DueOn;
        (DueOn, CityWord, KeptOn) = (dueOn, CityWord.Open, null);
        return Step(StepKind.Moved, why, today, by, before, dueOn);
    }

    /// <summary>The city says that it was kept.</summary>
    public CommitmentStep? Keep(Evidence shows, DateOnly today, By by)
    {
        if (CityWord is not (CityWord.Open or CityWord.Broken)) return null;
        (CityWord, KeptOn) = (CityWord.Kept, today);
        return Step(StepKind.CitySaysKept, shows, today, by);
    }

    /// <summary>The city says that it will not be kept.</summary>
    public CommitmentStep? Break(Evidence why, DateOnly today, By by)
    {
        if (CityWord is not (CityWord.Open or CityWord.Kept)) return null;
        (CityWord, KeptOn) = (CityWord.Broken, null);
        return Step(StepKind.CitySaysBroken, why, today, by);
    }

    /// <summary>More that shows how it stands, from either side.</summary>
    public CommitmentStep Add(Evidence shows, DateOnly today, By by) => Step(StepKind.Said, shows, today, by);

    /// <summary>Better words or another owner; the earlier words stay in the history.</summary>
    public CommitmentStep Correct(MultilingualText what, MultilingualText said, Guid? departmentId, Role? post, Evidence why, DateOnly today, By by)
    {
        var before = What.Equals(what) ? null : What;
        (What, Said, DepartmentId, Post) = (what, said, departmentId, post);
        return Step(StepKind.Corrected, why, today, by, whatBefore: before);
    }

    /// <summary>A community it was made to says how it stands. <paramref name="to"/> is its line, new or known.</summary>
    public CommitmentStep? Hear(CommitmentTo to, CommunityWord word, Evidence said, DateOnly today)
    {
        if (CityWord is CityWord.None or CityWord.Denied || word is CommunityWord.None || to.Word == word) return null;
        if (to.Word is CommunityWord.Kept) SayKept--;
        if (to.Word is CommunityWord.Broken) SayBroken--;
        if (word is CommunityWord.Kept) SayKept++;
        else SayBroken++;
        (to.Word, to.WordOn) = (word, today);
        return Step(word is CommunityWord.Kept ? StepKind.CommunitySaysKept : StepKind.CommunitySaysBroken, said, today, new By(null, to.CommunityId));
    }

    private CommitmentStep Step(StepKind kind, Evidence said, DateOnly today, By by, DateOnly? dueBefore = null, DateOnly? dueAfter = null, MultilingualText? whatBefore = null)
    {
        // Counting makes every step a change of the commitment itself: two at once are noticed.
        Steps++;
        ChangedOn = today;
        Outcome = Outcomes.Of(CityWord, Named, SayKept, SayBroken);
        return new CommitmentStep
        {
            CommitmentId = Id,
            Kind = kind,
            On = today,
            Words = said.Words,
            Language = said.Language,
            Link = said.Link,
            PictureId = said.PictureId,
            ShowsMayor = said.ShowsMayor,
            AccountId = by.AccountId,
            CommunityId = by.CommunityId,
            DueBefore = dueBefore,
            DueAfter = dueAfter,
            WhatBefore = whatBefore,
        };
    }
}
