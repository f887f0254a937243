using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;

namespace Commonweal.Prevention.Objectives;

/// <summary>How objectives are spoken of in the reader's language.</summary>
internal sealed class ObjectiveWords(Here here, Texts texts)
{
    /// <summary>Posts that own objectives, besides heads of departments.</summary>
    private static readonly Role[] Posts = [Role.Mayor, Role.Coordinator, Role.LiaisonOfficer, Role.CommunicationsOfficer];

    public IEnumerable<Choice> Owners =>
    [
        .. here.City.Departments.Select(d => new Choice(d.Id.ToString(), HeadOf(d.Id))),
        .. Posts.Select(p => new Choice(p.ToString(), texts["role." + p])),
    ];

    /// <summary>The choice that stands for an owner.</summary>
    public static string? ChoiceOf(Objective objective) => objective.DepartmentId?.ToString() ?? objective.Post?.ToString();

    /// <summary>The owner a choice stands for; nobody yet where it is empty.</summary>
    public (Guid? DepartmentId, Role? Post) Read(string? owner)
        => string.IsNullOrEmpty(owner) ? (null, null) : here.City.Departments.FirstOrDefault(d => d.Id.ToString() == owner) is { } department ? (department.Id, null) : (null, Enum.Parse<Role>(owner));

    public string Of(ObjectiveState state) => texts["objectives.state." + state.ToString().ToLowerInvariant()];

    /// <summary>Shape of its mark.</summary>
    public static string LookOf(ObjectiveState state) => state switch { ObjectiveState.Adopted => "good", ObjectiveState.Declined => "paused", _ => "wait" };

    /// <summary>Who owns it; null where nobody does yet. In an election period the public reads 'the city' in place of the mayor.</summary>
    public string? OwnerOf(Objective objective)
        => objective.DepartmentId is { } department ? HeadOf(department) : objective.Post is not { } post ? null : post is Role.Mayor && Rests ? texts["objectives.theCity"] : texts["role." + post];

    /// <summary>What was decided, by whom and when; or since when it is proposed.</summary>
    public string Step(Objective objective)
        => objective.DecidedOn is not { } day ? texts["objectives.step.proposed", ("day", objective.ProposedOn)]
            : texts[$"objectives.step.{objective.State.ToString().ToLowerInvariant()}.{(Rests ? "city" : objective.DecidedBy.ToString()!.ToLowerInvariant())}", ("day", day)];

    /// <summary>The signs, a line each.</summary>
    public static string[] Lines(string indicators) => indicators.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private bool Rests => !here.OnDesk && here.City.IsElection(here.Today);

    private string HeadOf(Guid department) => here.City.Department(department) is { } known ? texts["objectives.owner.head", ("department", here.Text(known.Name))] : texts["objectives.theCity"];
}
