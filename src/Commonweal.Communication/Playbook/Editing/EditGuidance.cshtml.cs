using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Playbook.Editing;

/// <summary>What must be known before it is said, and the help that is offered.</summary>
[RequirePermission("playbook.keep"), WhileAwake("playbook")]
internal sealed class EditGuidanceModel(CommonwealDb db, Here here, Texts texts) : SectionForm(db, here, texts)
{
    [BindProperty] public MultilingualInput Facts { get; set; } = new();

    [BindProperty] public MultilingualInput Support { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        CheckText(Facts, nameof(Facts));
        CheckText(Support, nameof(Support));
        return await KeepAsync(d => d with { Facts = Facts.ApplyTo(d.Facts, Languages), Support = Support.ApplyTo(d.Support, Languages) }, stop);
    }

    protected override Task FillAsync(CancellationToken stop)
    {
        (Facts, Support) = (MultilingualInput.Of(Draft.Facts), MultilingualInput.Of(Draft.Support));
        return Task.CompletedTask;
    }
}
