using Commonweal.Platform.Ui.Multilingual;

namespace Commonweal.Communication.Playbook.Editing;

/// <summary>A line of an ordered list as a form sends it: a speaker, a call, a rumour. A line without words is taken away.</summary>
internal sealed class LineInput
{
    /// <summary>Its place in the order; the same number twice keeps the order of the form.</summary>
    public int? Place { get; set; }

    /// <summary>Which stored line it was, from 0; null for a new one.</summary>
    public int? Was { get; set; }

    public MultilingualInput First { get; set; } = new();

    public MultilingualInput Second { get; set; } = new();

    /// <summary>A speaker's name, or the minutes of a call.</summary>
    public string? Extra { get; set; }

    public bool IsEmpty => First.Words.Values.Concat(Second.Words.Values).All(string.IsNullOrWhiteSpace);
}
