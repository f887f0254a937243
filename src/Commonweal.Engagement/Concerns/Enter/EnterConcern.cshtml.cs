using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Enter;

/// <summary>Writes down what somebody says at the counter, in a letter or on the phone, in that person's language.</summary>
[RequirePermission("concerns.enter"), WhileAwake("concerns"), ResponseCache(NoStore = true)]
internal sealed class EnterConcernModel(CommonwealDb db, Filing filing, EntryCheck check, Here here, Texts texts) : PageModel, IFormPage
{
    private IReadOnlyList<Topic> offered = [];

    [BindProperty(Name = nameof(Form))] public EntryForm Form { get; set; } = new();

    public IEnumerable<Choice> Topics => offered.Select(t => new Choice(t.Id.ToString(), here.Text(t.Name)));

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name)));

    public IEnumerable<Choice> Languages => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    public IEnumerable<Choice> Hows => EntryCheck.Hows.Select(h => new Choice(h.ToString(), texts["concerns.entry." + h.ToString().ToLowerInvariant()]));

    public IEnumerable<Choice> Ways => EntryCheck.Ways.Select(w => new Choice(w.ToString(), texts["concerns.enter.contact." + w.ToString().ToLowerInvariant()]));

    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Form.How = Entry.Counter;
        Form.Language = here.Language;
        // What was written down elsewhere at the desk, such as of a conversation, and belongs here.
        Form.Words = TempData["enter-words"] as string;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (check.Read(Form, offered, Reach.Of(User).AccountId, ModelState) is not { } told)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        try
        {
            var filed = await filing.FileAsync(told, stop);
            // Told once and stored nowhere here: it travels to the receipt's page in the colleague's own browser, encrypted.
            TempData[ShowEnteredReceiptModel.Key(told.Id)] = filed.Receipt;
        }
        catch (DbUpdateException exception) when (db.Dialect.IsDuplicate(exception))
        {
            // Sent twice: the first one filed it and had the receipt.
        }
        return LocalRedirect("/desk/enter/receipt/" + told.Id);
    }

    public async Task PrepareAsync(CancellationToken stop)
        => offered = await db.Set<Topic>().AsNoTracking().Where(t => !t.Retired).OrderBy(t => t.Order).ToListAsync(stop);
}
