using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>The three questions and the sentence, behind a guest's link and for sheets of paper alike.</summary>
internal sealed class FeedbackForm
{
    public string? Met { get; set; }

    public string? Welcome { get; set; }

    public string? Again { get; set; }

    public string? Words { get; set; }

    public bool MayBeShown { get; set; }

    public static IEnumerable<Choice> YesNo(Texts texts) => [new("yes", texts["common.yes"]), new("no", texts["common.no"])];

    /// <summary>What was said, or null where something is to be mended.</summary>
    public MealFeedback? Read(Guid roundId, ModelStateDictionary state, Texts texts)
    {
        foreach (var (field, answer) in new[] { (nameof(Met), Met), (nameof(Welcome), Welcome), (nameof(Again), Again) })
            if (answer is not ("yes" or "no")) state.AddModelError("Said." + field, texts["errors.required"]);
        if (CleanText.Length(Words ?? "") > MealFeedback.LongestWords) state.AddModelError("Said." + nameof(Words), texts["errors.tooLong", ("most", MealFeedback.LongestWords)]);
        if (!state.IsValid) return null;
        var words = string.IsNullOrWhiteSpace(Words) ? null : Words.Trim();
        return new() { RoundId = roundId, MetNew = Met == "yes", FeltWelcome = Welcome == "yes", ComesAgain = Again == "yes", Words = words, MayBeShown = MayBeShown && words is not null };
    }
}

/// <summary>The fields of <see cref="FeedbackForm"/>, shared by two pages.</summary>
internal sealed record FeedbackFields(FeedbackForm Said, IEnumerable<Choice> YesNo);
