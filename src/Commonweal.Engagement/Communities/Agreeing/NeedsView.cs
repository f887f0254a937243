namespace Commonweal.Engagement.Communities.Agreeing;

/// <summary>A list of needs with what this side may do to each.</summary>
/// <param name="Needs">The needs.</param>
/// <param name="May">What this side may say of an open one; nothing where it only reads.</param>
internal sealed record NeedsView(IReadOnlyList<CommunityNeed> Needs, IReadOnlyList<NeedState> May)
{
    public static string Word(NeedState state) => state.ToString().ToLowerInvariant();
}
