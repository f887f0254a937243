using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Solidarity.Caring;

/// <summary>Gives a care to another post.</summary>
[RequirePermission("care.keep"), WhileAwake(SolidaritySlice.Part)]
internal sealed class HandOverModel(CommonwealDb db, KeeperPosts posts, Here here, Texts texts) : CarePage(db, here, texts)
{
    [BindProperty] public string? Owner { get; set; }

    [BindProperty] public string? Deputy { get; set; }

    public IReadOnlyList<Choice> Posts { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        ModelState.CheckPosts(Texts, Posts, Owner, Deputy);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Care.Version != Version) return this.ChangedMeanwhile(Texts);
        (Care.Owner, Care.Deputy) = (Owner!, Deputy!);
        return await SaveAsync("common.saved", stop);
    }

    protected override async Task<IActionResult?> LoadAsync(CancellationToken stop)
    {
        Posts = await posts.ChoicesAsync(stop);
        return null;
    }

    protected override void Fill() => (Version, Owner, Deputy) = (Care.Version, Care.Owner, Care.Deputy);
}
