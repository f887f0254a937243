namespace Commonweal.Analysis.Festivals;

/// <summary>What those who keep a fast abstain from, and when.</summary>
public enum FastKind
{
    /// <summary>Food and drink on each day of the span while the Sun is up; evenings are free.</summary>
    Daylight,

    /// <summary>Food and drink from sunset on the first day of the span to nightfall on the last.</summary>
    EveningToNightfall,

    /// <summary>Food, and mostly drink, for the whole span; the day is kept at home, at a temple or by water.</summary>
    WholeDay,

    /// <summary>Certain foods; others are welcome.</summary>
    CertainFoods,

    /// <summary>What each chooses: some keep it and many do not.</summary>
    ByChoice,
}
