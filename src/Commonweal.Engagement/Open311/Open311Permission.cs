namespace Commonweal.Engagement.Open311;

internal static class Open311Permission
{
    /// <summary>Make and revoke the keys of other systems.</summary>
    public const string KeepKeys = "open311.keys";
}
