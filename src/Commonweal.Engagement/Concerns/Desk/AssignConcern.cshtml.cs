using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Gives a concern to a colleague, or to nobody. Colleagues only: the person is not told.</summary>
[RequirePermission("concerns.open"), WhileAwake("concerns"), OpensConcern, ResponseCache(NoStore = true)]
internal sealed class AssignConcernModel(Handling handling, Colleagues colleagues, OpenedConcern opened, Texts texts) : ConcernPage(opened, texts)
{
    [BindProperty] public Guid? Assignee { get; set; }

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Assignee = Concern.AssigneeId;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var able = await colleagues.ForAsync(Concern.AtOmbud, Concern.DepartmentId, stop);
        if (!ModelState.IsValid || Assignee is { } person && able.All(c => c.Id != person)) return await AgainAsync(nameof(Assignee), "concerns.assign.unable", stop);
        return await EndAsync(await handling.AssignAsync(Grip, Assignee, stop), "concerns.done.assigned", stop);
    }

    public override async Task PrepareAsync(CancellationToken stop)
        => Choices = [.. (await colleagues.ForAsync(Concern.AtOmbud, Concern.DepartmentId, stop)).Select(c => new Choice(c.Id.ToString(), c.Name))];
}
