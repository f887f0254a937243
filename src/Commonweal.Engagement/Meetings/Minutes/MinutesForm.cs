using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Engagement.Meetings.Minutes;

/// <summary>Minutes as they are typed.</summary>
internal sealed record MinutesForm(MultilingualInput Summary, MultilingualInput Decisions, int? Attended, int? GrewUpHere, int? FromElsewhere, int? FromAbroad, string? Why)
{
    /// <summary>Says what is wrong; a draft may still lack its words.</summary>
    public void Check(ModelStateDictionary state, Texts texts, IReadOnlyList<string> languages, bool isDraft, bool needsReason)
    {
        Summary.Check(state, nameof(Summary), texts, languages, MinutesEdition.LongestSummary, required: !isDraft);
        Decisions.Check(state, nameof(Decisions), texts, languages, MinutesEdition.LongestDecisions);
        if (new[] { Attended, GrewUpHere, FromElsewhere, FromAbroad }.Any(n => n is < 0 or > MinutesEdition.MostPeople)
            || (GrewUpHere ?? 0) + (FromElsewhere ?? 0) + (FromAbroad ?? 0) > (Attended ?? 0))
            state.AddModelError(nameof(Attended), texts["meetings.minutes.attended.bad"]);
        if (needsReason && !isDraft && string.IsNullOrWhiteSpace(Why)) state.AddModelError(nameof(Why), texts["errors.required"]);
        if (Why is not null && CleanText.Length(Why) > MinutesEdition.LongestReason) state.AddModelError(nameof(Why), texts["errors.tooLong", ("most", MinutesEdition.LongestReason)]);
    }

    public void ApplyTo(MinutesDraft draft, MinutesEdition? before, IReadOnlyList<string> languages, bool withGroups)
    {
        draft.Summary = Summary.ApplyTo(draft.Summary.IsEmpty && before is not null ? before.Summary : draft.Summary, languages);
        draft.Decisions = Decisions.ApplyTo(draft.Decisions.IsEmpty && before is not null ? before.Decisions : draft.Decisions, languages);
        (draft.Attended, draft.Why) = (Attended, string.IsNullOrWhiteSpace(Why) ? null : Why.Trim());
        (draft.GrewUpHere, draft.FromElsewhere, draft.FromAbroad) = withGroups ? (GrewUpHere, FromElsewhere, FromAbroad) : (null, null, null);
    }
}
