using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Meetings.WalkIn;

/// <summary>Says how long the wait may be.</summary>
internal sealed class WaitWords(Texts texts)
{
    public string Say(string language, WaitEstimate? wait) => wait switch
    {
        null => texts.In(language, "meetings.walkIn.wait.unknown"),
        { From: 0 } w => texts.CountIn(language, "meetings.walkIn.wait.upTo", w.To),
        { } w => texts.CountIn(language, "meetings.walkIn.wait.range", w.To, ("from", w.From)),
    };

    public string Waiting(string language, int people) => texts.CountIn(language, "meetings.walkIn.waiting", people);
}
