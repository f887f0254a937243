namespace Commonweal.Engagement.Meetings.Questions;

internal static class QuestionLook
{
    /// <summary>What <c>c-state</c> calls it.</summary>
    public static string Of(QuestionState state) => state switch
    {
        QuestionState.AnsweredThere or QuestionState.AnsweredInWriting => "good",
        QuestionState.NotShown => "paused",
        QuestionState.Reasoned => "info",
        QuestionState.Shown => "soon",
        _ => "wait",
    };
}
