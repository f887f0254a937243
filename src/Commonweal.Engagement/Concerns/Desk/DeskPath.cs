namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Ways between the pages of the desk.</summary>
internal static class DeskPath
{
    public const string Queue = "/desk/concerns";
    public const string Ombud = "/desk/ombud";

    /// <summary>A concern's page, or one of its actions.</summary>
    public static string Of(Guid id, string? action = null) => Queue + "/" + id + (action is null ? "" : "/" + action);

    /// <summary>The list a concern stands in.</summary>
    public static string QueueOf(Concern concern) => concern.AtOmbud ? Ombud : Queue;

    /// <summary>Where a form asks to go back to, where that is a list of ours; else the queue.</summary>
    public static string Back(string? typed)
        => typed is not null && typed.Length < 600 && !typed.AsSpan().ContainsAny('\\', '\n')
           && (Is(typed, Queue) || Is(typed, Ombud)) ? typed : Queue;

    private static bool Is(string typed, string list) => typed == list || typed.StartsWith(list + "?", StringComparison.Ordinal);
}
