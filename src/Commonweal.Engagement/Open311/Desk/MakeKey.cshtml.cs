using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Open311.Desk;

/// <summary>Makes a key and shows it, once.</summary>
[RequirePermission(Open311Permission.KeepKeys), WhileAwake("open311"), ResponseCache(NoStore = true)]
internal sealed class MakeKeyModel(Open311Keys keys, Texts texts) : PageModel, IFormPage
{
    /// <summary>Chosen with the empty form, so that sending it twice makes one key.</summary>
    [BindProperty] public Guid Id { get; set; } = Guid.NewGuid();

    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Contact { get; set; }

    public string? Key { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var name = Required(nameof(Name), Name, Open311Key.LongestName);
        var contact = Required(nameof(Contact), Contact, Open311Key.LongestContact);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = 400;
            return Page();
        }
        Key = await keys.MakeAsync(Id, name, contact, stop);
        return Key is null ? Redirect("/desk/open311") : Page();
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private string Required(string field, string? typed, int most)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0) ModelState.AddModelError(field, texts["errors.required"]);
        if (text.Length > most) ModelState.AddModelError(field, texts["errors.tooLong", ("most", most)]);
        return text;
    }
}
