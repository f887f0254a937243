using System.Text.Json.Serialization;

namespace Commonweal.Web.Analyse.Signals;

/// <summary>What a method says of a series.</summary>
/// <param name="Method">The method.</param>
/// <param name="Alarms">How many points are alarms.</param>
/// <param name="Points">The points, oldest first.</param>
internal sealed record SeriesAnswer(string Method, int Alarms, IReadOnlyList<SeriesPoint> Points);

/// <summary>One point.</summary>
/// <param name="T">Its name: <c>t</c> as in the file, or year and week (<c>2021-W09</c>).</param>
/// <param name="Observed">The count.</param>
/// <param name="Expected">What the method expected; null where there is too little history.</param>
/// <param name="Threshold">The count above which there is an alarm (with CUSUM, from which on); null where the method does not say.</param>
/// <param name="Alarm">Whether there is one.</param>
/// <param name="Comparisons">With <c>recommended</c>, what found an alarm too high: <c>season</c>, <c>year</c>, <c>four-together</c>; else left out.</param>
internal sealed record SeriesPoint(
    string T, long Observed, double? Expected, double? Threshold, bool Alarm,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Comparisons);
