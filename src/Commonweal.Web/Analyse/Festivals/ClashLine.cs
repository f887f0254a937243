using System.Text.Json;
using Commonweal.Analysis.Festivals;

namespace Commonweal.Web.Analyse.Festivals;

/// <summary>A fast that an event falls into, as <c>analyse festivals --event</c> prints it; names of the properties are those of the JSON.</summary>
/// <param name="Tradition">Name of the tradition.</param>
/// <param name="Festival">Name of the festival the fast belongs to.</param>
/// <param name="Date">The festival's day.</param>
/// <param name="Fast">What is abstained from: daylight, eveningToNightfall, wholeDay, certainFoods or byChoice.</param>
/// <param name="First">First day of the fast.</param>
/// <param name="Last">Last day of the fast.</param>
/// <param name="Certain">Whether the event is within it however an uncertain date turns out.</param>
/// <param name="Note">Who keeps it, and what a host may do.</param>
internal sealed record ClashLine(string Tradition, string Festival, DateOnly Date, string Fast, DateOnly First, DateOnly Last, bool Certain, string Note)
{
    internal static ClashLine Of(FastClash clash)
    {
        var (festival, fast) = (clash.Day.Festival, clash.Day.Festival.Fast!);
        return new ClashLine(festival.Tradition, festival.Name, clash.Day.Date, JsonNamingPolicy.CamelCase.ConvertName(fast.Kind.ToString()), clash.First, clash.Last, clash.IsCertain, fast.Note.English);
    }
}
