using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Gives a concern to the department that can answer it. The promise stays as first given.</summary>
[RequirePermission("concerns.work"), WhileAwake("concerns"), OpensConcern, ResponseCache(NoStore = true)]
internal sealed class ReferConcernModel(Handling handling, WillBeTolds tolds, OpenedConcern opened, Here here, Texts texts) : ConcernPage(opened, texts)
{
    [BindProperty(SupportsGet = true)] public Guid? Department { get; set; }

    [BindProperty] public string? Note { get; set; }

    /// <summary>Every department but the one that has it.</summary>
    public IEnumerable<Choice> Departments => here.City.Departments.Where(d => d.Id != Concern.DepartmentId).Select(d => new Choice(d.Id.ToString(), here.Text(d.Name)));

    /// <summary>What the person is told, once a department is chosen; before that, with dots in its place.</summary>
    public WillBeTold Told => tolds.Of(Concern, language => Department is { } chosen && here.City.Department(chosen) is not null
        ? handling.ReferralTold(Concern, chosen, language, Texts)
        : Texts.In(language, "concerns.told.referred", ("department", "…"), ("date", Concern.DueOn)));

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Department is not { } department || here.City.Department(department) is null) return await AgainAsync(nameof(Department), "concerns.refer.choose", stop);
        var note = Optional(nameof(Note), Note);
        if (!ModelState.IsValid) return await AgainAsync(stop);
        var stays = Opened.Reach.Departments;
        return await EndAsync(await handling.ReferAsync(Grip, department, note, Texts, stop), "concerns.done.referred", stop, stays ? null : DeskPath.Queue);
    }
}
