namespace Commonweal.Standards.Cap;

/// <summary>What the schema lets pass and the standard's text, or a city that speaks several languages, does not. The caller turns it into words in the reader's language.</summary>
public enum CapFlaw
{
    /// <summary>The scope is Restricted and no restriction is named (CAP 1.2 §3.2.1).</summary>
    RestrictionMissing,

    /// <summary>The scope is Private and nobody is addressed (§3.2.1).</summary>
    AddressesMissing,

    /// <summary>An update, a cancellation, a receipt or an error that refers to nothing (§3.2.1).</summary>
    ReferencesMissing,

    /// <summary>It says nothing: there is no <c>info</c>.</summary>
    NothingSaid,

    /// <summary>Two <c>info</c> in one language: readers would see one of them, or both one after the other.</summary>
    LanguageTwice,

    /// <summary>Languages that disagree about category, urgency, severity or certainty: a translation would warn more or less than the text it is from.</summary>
    LanguagesDisagree,

    /// <summary>It expires before or as it is sent.</summary>
    ExpiresTooSoon,

    /// <summary>An exercise without a note that names it (§3.2.1).</summary>
    NoteMissing,
}

/// <summary>Looks over an alert before it is sent.</summary>
public static class CapFlaws
{
    /// <summary>Every flaw, once; none for an alert that may go out as far as its form is concerned.</summary>
    public static IReadOnlyList<CapFlaw> Of(CapAlert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return [.. Find(alert).Distinct()];
    }

    private static IEnumerable<CapFlaw> Find(CapAlert alert)
    {
        if (alert.Scope == CapScope.Restricted && string.IsNullOrWhiteSpace(alert.Restriction)) yield return CapFlaw.RestrictionMissing;
        if (alert.Scope == CapScope.Private && string.IsNullOrWhiteSpace(alert.Addresses)) yield return CapFlaw.AddressesMissing;
        if (alert.MessageType != CapMessageType.Alert && alert.References.Count == 0) yield return CapFlaw.ReferencesMissing;
        if (alert.Status == CapStatus.Exercise && string.IsNullOrWhiteSpace(alert.Note)) yield return CapFlaw.NoteMissing;
        if (alert.Infos.Count == 0 && alert.MessageType is CapMessageType.Alert or CapMessageType.Update) yield return CapFlaw.NothingSaid;
        if (alert.Infos.DistinctBy(i => i.Language, StringComparer.OrdinalIgnoreCase).Count() < alert.Infos.Count) yield return CapFlaw.LanguageTwice;
        foreach (var info in alert.Infos)
        {
            if (!SaysTheSame(info, alert.Infos[0])) yield return CapFlaw.LanguagesDisagree;
            if (info.Expires <= alert.Sent) yield return CapFlaw.ExpiresTooSoon;
        }
    }

    private static bool SaysTheSame(CapInfo one, CapInfo other)
        => (one.Urgency, one.Severity, one.Certainty) == (other.Urgency, other.Severity, other.Certainty) && one.Categories.ToHashSet().SetEquals(other.Categories);
}
