using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Messengers;

/// <summary>Adds a messenger who agreed, or changes what is kept of them.</summary>
[RequirePermission("messengers.keep"), WhileAwake("playbook"), ResponseCache(NoStore = true)]
internal sealed class EditMessengerModel(CommonwealDb db, MessengerLinks links, PersonalData personal, IActor actor, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public MultilingualInput PublicRole { get; set; } = new();

    [BindProperty] public MultilingualInput Topics { get; set; } = new();

    [BindProperty(Name = nameof(Form))] public MessengerForm Form { get; set; } = new();

    public Messenger? Row { get; private set; }

    public IEnumerable<Choice> Languages => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    public IEnumerable<Choice> Ways => Enum.GetValues<ConsentGiven>().Where(w => w != ConsentGiven.Link).Select(w => new Choice(w.ToString(), texts["playbook.messenger.by." + w]));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Form = new() { Language = here.Language, ConsentedOn = here.Today };
        if (Row is not { } row) return Page();
        (PublicRole, Topics) = (MultilingualInput.Of(row.PublicRole), MultilingualInput.Of(row.Topics));
        Form = new() { Version = row.Version, Name = row.Name, Organisation = row.Organisation, Protection = row.Protection, Languages = row.Languages, Language = row.Language, ConsentedOn = row.ConsentedOn, ConsentBy = row.ConsentBy.ToString() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var languages = here.City.Languages;
        Form.Check(ModelState, texts, here.Today);
        PublicRole.Check(ModelState, nameof(PublicRole), texts, languages, Messenger.LongestWords, required: true);
        Topics.Check(ModelState, nameof(Topics), texts, languages, Messenger.LongestWords, required: true);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Row is { } known && known.Version != Form.Version) return this.ChangedMeanwhile(texts);
        var row = Row ?? Add();
        (row.Name, row.Organisation, row.Protection) = (Form.Name!.Trim(), Form.Organisation?.Trim() ?? "", Form.Protection?.Trim() ?? "");
        (row.PublicRole, row.Topics) = (PublicRole.ApplyTo(row.PublicRole, languages), Topics.ApplyTo(row.Topics, languages));
        row.Languages = [.. Form.Languages.Where(l => languages.Contains(l, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).Take(Messenger.MostLanguages)];
        row.Language = languages.Contains(Form.Language, StringComparer.Ordinal) ? Form.Language! : languages[0];
        if (Form.ConsentedOn!.Value != row.ConsentedOn) row.Agree(Form.ConsentedOn.Value, Enum.Parse<ConsentGiven>(Form.ConsentBy!), actor.AccountId);
        Keep(row);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect($"/desk/playbook/messengers/{row.Id}");
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (Id is not { } id) return null;
        Row = await db.Set<Messenger>().SingleOrDefaultAsync(m => m.Id == id && m.WithdrawnOn == null, stop);
        return Row is null ? NotFound() : null;
    }

    private Messenger Add()
    {
        var (lookup, secret) = links.New();
        var row = new Messenger { Name = "", Language = here.Language, LinkLookup = lookup, LinkSealed = secret };
        db.Add(row);
        return row;
    }

    private void Keep(Messenger row)
    {
        if (Form.Forget) (row.EmailSealed, row.EmailLookup, row.PhoneSealed, row.ReachSealed) = (null, null, null, null);
        if (ContactValues.Email(Form.Email) is { } email) (row.EmailSealed, row.EmailLookup) = (personal.Seal(email), personal.Lookup(ResidentEmail.Normalise(email)));
        if (ContactValues.Phone(Form.Phone) is { } phone) row.PhoneSealed = personal.Seal(phone);
        if (Form.Reach?.Trim() is { Length: > 0 } reach) row.ReachSealed = personal.Seal(reach);
    }
}
