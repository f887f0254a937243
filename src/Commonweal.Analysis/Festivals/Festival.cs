namespace Commonweal.Analysis.Festivals;

/// <summary>A festival or day of remembrance, and what a host should know about it. General and short: people differ, and asking them is better.</summary>
/// <param name="Tradition">The tradition it belongs to, such as <c>islam</c> or <c>christian-orthodox</c>.</param>
/// <param name="Name">Its stable name within the tradition, such as <c>eid_al_fitr</c>.</param>
/// <param name="Title">How it is called.</param>
/// <param name="Greeting">What one may say; on days of mourning, how to be considerate instead.</param>
/// <param name="Food">What to mind when there is food.</param>
/// <param name="Fast">The fast that belongs to it, or null.</param>
/// <param name="Repeats">Name of the festival of the same tradition that this one is another reckoning of; null for most. Lists for people leave repeated ones out.</param>
public sealed record Festival(string Tradition, string Name, FestivalText Title, FestivalText Greeting, FestivalText Food, Fast? Fast, string? Repeats);
