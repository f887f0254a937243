using Commonweal.Communication.Playbook.Content;

namespace Commonweal.Communication.Playbook.Editing;

/// <summary>Where each section is changed.</summary>
internal static class Sections
{
    /// <summary>The end of its path, behind the scenario's key.</summary>
    public static string PathOf(Section section) => section switch
    {
        Section.Speakers or Section.Calls or Section.Rumours => "lines/" + section.ToString().ToLowerInvariant(),
        _ => section.ToString().ToLowerInvariant(),
    };
}
