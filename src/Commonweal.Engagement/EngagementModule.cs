using Commonweal.Engagement.Commitments;
using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Funds;
using Commonweal.Engagement.Meetings;
using Commonweal.Engagement.Meetings.Advice;
using Commonweal.Engagement.Meetings.Minutes;
using Commonweal.Engagement.Meetings.Questions;
using Commonweal.Engagement.Meetings.Speaking;
using Commonweal.Engagement.Meetings.WalkIn;
using Commonweal.Engagement.Open311;
using Commonweal.Engagement.PaperCodes;
using Commonweal.Engagement.SharedMeals;
using Commonweal.Engagement.Tensions;
using Commonweal.Engagement.Volunteering;
using Commonweal.Platform;

namespace Commonweal.Engagement;

/// <summary>Engaging communities, both ways.</summary>
public sealed class EngagementModule : Module
{
    public override string Name => "engagement";

    public override IReadOnlyList<Slice> Slices { get; } =
    [
        new ConcernsSlice(),
        new Open311Slice(),
        new CommunitiesSlice(),
        new CommitmentsSlice(),
        new TensionsSlice(),
        new MeetingsSlice(),
        new MinutesSlice(),
        new SpeakingSlice(),
        new QuestionsSlice(),
        new AdviceSlice(),
        new WalkInSlice(),
        new VolunteeringSlice(),
        new PaperCodesSlice(),
        new ConsultationsSlice(),
        new FundsSlice(),
        new SharedMealsSlice(),
    ];
}
