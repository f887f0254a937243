using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Concerns.Desk;

internal sealed partial class Handling
{
    /// <summary>
    /// Gives the concern to another department. The promise stays as first given, the person is told who has it now, and
    /// the conversation keeps both.
    /// </summary>
    public Task<Handled> ReferAsync(Grip grip, Guid departmentId, string? note, Texts texts, CancellationToken stop)
        => ChangeAsync(grip, concern =>
        {
            if (concern.AtOmbud || !concern.IsOpen || concern.DepartmentId == departmentId || city.Latest.Department(departmentId) is null) return null;
            concern.DepartmentId = departmentId;
            concern.AssigneeId = null;
            var told = FromCity(concern.Id, ReferralTold(concern, departmentId, concern.Language, texts), grip.Reach.AccountId);
            return note is null ? [told] : [told, Note(concern.Id, note, grip.Reach.AccountId)];
        }, stop);

    /// <summary>What the person is told of a referral.</summary>
    public string ReferralTold(Concern concern, Guid departmentId, string language, Texts texts)
        => texts.In(language, "concerns.told.referred", ("department", NameOf(departmentId, language)), ("date", concern.DueOn));

    /// <summary>A department's name in a language.</summary>
    public string NameOf(Guid? departmentId, string language)
        => city.Latest.Department(departmentId) is { } department ? department.Name.For(language, city.Latest.Languages).Text : "";
}
