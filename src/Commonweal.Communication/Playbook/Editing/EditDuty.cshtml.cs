using Commonweal.Communication.Playbook.Content;
using Commonweal.Communication.Playbook.Scenarios;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Playbook.Editing;

/// <summary>Who leads, who covers, who agrees before something goes out, and who does when nobody answers.</summary>
[RequirePermission("playbook.keep"), WhileAwake("playbook")]
internal sealed class EditDutyModel(CommonwealDb db, PostWords posts, Here here, Texts texts) : SectionForm(db, here, texts)
{
    [BindProperty] public string? Owner { get; set; }

    [BindProperty] public string? Deputy { get; set; }

    [BindProperty] public string? Approver { get; set; }

    [BindProperty] public string? Backup { get; set; }

    [BindProperty] public int? Minutes { get; set; }

    public IReadOnlyList<Choice> Posts { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var (owner, deputy, approver, backup) = (Chosen(Owner, nameof(Owner)), Chosen(Deputy, nameof(Deputy)), Chosen(Approver, nameof(Approver)), Chosen(Backup, nameof(Backup)));
        if (owner is not null && owner == deputy) ModelState.AddModelError(nameof(Deputy), Texts["playbook.deputy.same"]);
        if (approver is not null && approver == backup) ModelState.AddModelError(nameof(Backup), Texts["playbook.backup.same"]);
        if (Minutes is not (>= 1 and <= ScenarioContent.MostMinutes)) ModelState.TryAddModelError(nameof(Minutes), Texts["playbook.backup.minutes.bad", ("most", ScenarioContent.MostMinutes)]);
        return await KeepAsync(d => d with { Owner = owner, Deputy = deputy, Approver = approver, Backup = backup, BackupAfterMinutes = Minutes!.Value }, stop);
    }

    protected override Task FillAsync(CancellationToken stop)
    {
        (Owner, Deputy, Approver, Backup, Minutes) = (Draft.Owner?.ToString(), Draft.Deputy?.ToString(), Draft.Approver?.ToString(), Draft.Backup?.ToString(), Draft.BackupAfterMinutes);
        return Task.CompletedTask;
    }

    protected override async Task ChooseAsync(CancellationToken stop) => Posts = await posts.ChoicesAsync(stop);

    private Post? Chosen(string? typed, string field)
    {
        if (string.IsNullOrEmpty(typed)) return null;
        if (Posts.Any(p => p.Value == typed)) return Post.Read(typed);
        ModelState.AddModelError(field, Texts["playbook.post.unknown"]);
        return null;
    }
}
