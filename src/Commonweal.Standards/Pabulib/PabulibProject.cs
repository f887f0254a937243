namespace Commonweal.Standards.Pabulib;

/// <summary>A project as a line of the section PROJECTS holds it.</summary>
public sealed class PabulibProject
{
    internal PabulibProject(string id, decimal cost, IReadOnlyList<string> fields) => (Id, Cost, Fields) = (id, cost, fields);

    /// <summary><c>project_id</c>; no other project of the file has it.</summary>
    public string Id { get; }

    /// <summary><c>cost</c>, in the file's currency; never negative.</summary>
    public decimal Cost { get; }

    /// <summary>Every field exactly as written, in the order of <see cref="PabulibFile.ProjectColumns"/>.</summary>
    public IReadOnlyList<string> Fields { get; }
}
