namespace Commonweal.Analysis.Segregation.Spatial;

/// <summary>Whose reading of a spatial formula is used.</summary>
public enum SpatialConvention
{
    /// <summary>As the papers define it.</summary>
    Textbook,

    /// <summary>
    /// As PySAL's segregation package computes it, to compare with figures made there. Its proximity does not fall with
    /// distance, its surroundings are rounded to whole people, and its sums over pairs run over one side only.
    /// </summary>
    Pysal,
}
