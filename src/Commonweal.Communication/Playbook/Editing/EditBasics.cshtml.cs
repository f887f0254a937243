using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Playbook.Editing;

/// <summary>What has to have happened, how grave it is, what is done first.</summary>
[RequirePermission("playbook.keep"), WhileAwake("playbook")]
internal sealed class EditBasicsModel(CommonwealDb db, Here here, Texts texts) : SectionForm(db, here, texts)
{
    [BindProperty] public MultilingualInput Name { get; set; } = new();

    [BindProperty] public MultilingualInput Trigger { get; set; } = new();

    [BindProperty] public MultilingualInput Steps { get; set; } = new();

    [BindProperty] public string? Level { get; set; }

    public IEnumerable<Choice> Levels => Enum.GetNames<IncidentLevel>().Select(l => new Choice(l, Texts["playbook.level." + l], Texts["playbook.level.hint." + l]));

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        CheckText(Name, nameof(Name), ScenarioContent.LongestName, required: true);
        CheckText(Trigger, nameof(Trigger));
        CheckText(Steps, nameof(Steps));
        if (!Enum.TryParse<IncidentLevel>(Level, out var level) || !Enum.IsDefined(level)) ModelState.AddModelError(nameof(Level), Texts["playbook.level.choose"]);
        return await KeepAsync(d => d with { Name = Name.ApplyTo(d.Name, Languages), Trigger = Trigger.ApplyTo(d.Trigger, Languages), Steps = Steps.ApplyTo(d.Steps, Languages), Level = level }, stop);
    }

    protected override Task FillAsync(CancellationToken stop)
    {
        (Name, Trigger, Steps, Level) = (MultilingualInput.Of(Draft.Name), MultilingualInput.Of(Draft.Trigger), MultilingualInput.Of(Draft.Steps), Draft.Level.ToString());
        return Task.CompletedTask;
    }
}
