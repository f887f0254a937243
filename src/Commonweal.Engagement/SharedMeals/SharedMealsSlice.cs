using Commonweal.Platform;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>Meals at which people meet who would not have met.</summary>
internal sealed class SharedMealsSlice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("shared-meals", "sharedMeals.part")];
}
