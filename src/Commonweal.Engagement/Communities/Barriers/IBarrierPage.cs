using Commonweal.Platform.Ui.Fields;

namespace Commonweal.Engagement.Communities.Barriers;

/// <summary>A page on which a barrier is told: the desk's and the community's own.</summary>
internal interface IBarrierPage
{
    BarrierForm Form { get; }

    IEnumerable<Choice> Districts { get; }
}
