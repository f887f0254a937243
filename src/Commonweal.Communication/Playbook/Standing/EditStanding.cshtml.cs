using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Standing;

/// <summary>Writes the pages that hold whatever happens: the card, the danger page, the partners' pack.</summary>
[RequirePermission("playbook.keep"), WhileAwake("playbook")]
internal sealed class EditStandingModel(CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput Do { get; set; } = new();

    [BindProperty] public MultilingualInput Say { get; set; } = new();

    [BindProperty] public MultilingualInput NeverSay { get; set; } = new();

    [BindProperty] public MultilingualInput Call { get; set; } = new();

    [BindProperty] public MultilingualInput Danger { get; set; } = new();

    [BindProperty] public MultilingualInput ChildProtection { get; set; } = new();

    [BindProperty] public MultilingualInput PartnersMay { get; set; } = new();

    [BindProperty] public MultilingualInput PartnersContact { get; set; } = new();

    public StandingWords Row { get; private set; } = null!;

    public StandingContent Stored => Row.Content;

    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Version = Row.Version;
        (Do, Say, NeverSay, Call) = (MultilingualInput.Of(Stored.Do), MultilingualInput.Of(Stored.Say), MultilingualInput.Of(Stored.NeverSay), MultilingualInput.Of(Stored.Call));
        (Danger, ChildProtection, PartnersMay, PartnersContact) = (MultilingualInput.Of(Stored.Danger), MultilingualInput.Of(Stored.ChildProtection), MultilingualInput.Of(Stored.PartnersMay), MultilingualInput.Of(Stored.PartnersContact));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        var languages = here.City.Languages;
        foreach (var (input, name) in new[] { (Do, nameof(Do)), (Say, nameof(Say)), (NeverSay, nameof(NeverSay)), (Call, nameof(Call)), (Danger, nameof(Danger)), (ChildProtection, nameof(ChildProtection)), (PartnersMay, nameof(PartnersMay)), (PartnersContact, nameof(PartnersContact)) })
            input.Check(ModelState, name, texts, languages, StandingWords.LongestText);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Row.Version != Version) return this.ChangedMeanwhile(texts);
        Row.Content = new()
        {
            Do = Do.ApplyTo(Stored.Do, languages), Say = Say.ApplyTo(Stored.Say, languages), NeverSay = NeverSay.ApplyTo(Stored.NeverSay, languages), Call = Call.ApplyTo(Stored.Call, languages),
            Danger = Danger.ApplyTo(Stored.Danger, languages), ChildProtection = ChildProtection.ApplyTo(Stored.ChildProtection, languages),
            PartnersMay = PartnersMay.ApplyTo(Stored.PartnersMay, languages), PartnersContact = PartnersContact.ApplyTo(Stored.PartnersContact, languages),
        };
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Two people wrote the first words, or changed them, in the same moment.
            return this.ChangedMeanwhile(texts);
        }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/playbook/standing");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        if (await db.Set<StandingWords>().SingleOrDefaultAsync(stop) is { } row) Row = row;
        else db.Add(Row = new());
    }
}
