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

namespace Commonweal.Communication.Solidarity.Thanks;

/// <summary>Proposes thanks, in words with the name and in words without. They can be changed until somebody agreed to them.</summary>
[RequirePermission("solidarity.keep"), WhileAwake(SolidaritySlice.Part), ResponseCache(NoStore = true)]
internal sealed class ProposeThanksModel(CommonwealDb db, PersonalData personal, IActor actor, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? Kind { get; set; }

    [BindProperty] public string? Who { get; set; }

    [BindProperty] public MultilingualInput Named { get; set; } = new();

    [BindProperty] public MultilingualInput Unnamed { get; set; } = new();

    [BindProperty] public string? Language { get; set; }

    [BindProperty] public string? Email { get; set; }

    public Recognition? Stored { get; private set; }

    public IEnumerable<Choice> Kinds => Enum.GetValues<ThankedKind>().Select(k => new Choice(k.ToString(), texts["solidarity.thanked." + k]));

    public IEnumerable<Choice> Languages => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Language = here.Language;
        if (Stored is not { } row) return Page();
        (Version, Kind, Who, Language, Named, Unnamed) = (row.Version, row.Kind.ToString(), row.Who, row.Language, MultilingualInput.Of(row.Named), MultilingualInput.Of(row.Unnamed));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Check();
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Stored is { } known && known.Version != Version) return this.ChangedMeanwhile(texts);
        var (kind, languages) = (Enum.Parse<ThankedKind>(Kind!), here.City.Languages);
        var row = Stored ?? new Recognition { Kind = kind, Who = "", Language = Language!, ProposedOn = here.Today, ProposedById = actor.AccountId, AnswerUntil = here.Today.AddDays(Recognition.AnswerWithinDays) };
        if (Stored is null) db.Add(row);
        (row.Kind, row.Who, row.Language) = (kind, Who!.Trim(), Language!);
        (row.Named, row.Unnamed) = (Named.ApplyTo(row.Named, languages), Unnamed.ApplyTo(row.Unnamed, languages));
        if (ContactValues.Email(Email) is { } email) (row.EmailSealed, row.EmailLookup) = (personal.Seal(email), personal.Lookup(ResidentEmail.Normalise(email)));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect($"{ListRecognitionsModel.Path}/{row.Id}");
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (Id is not { } id) return null;
        Stored = await db.Set<Recognition>().SingleOrDefaultAsync(r => r.Id == id && r.State == RecognitionState.Waiting, stop);
        return Stored?.IsHeld(here.Today) is true ? null : NotFound();
    }

    private void Check()
    {
        var languages = here.City.Languages;
        if (!Enum.TryParse<ThankedKind>(Kind, out var kind) || !Enum.IsDefined(kind)) ModelState.AddModelError(nameof(Kind), texts["solidarity.thanked.choose"]);
        var who = Who?.Trim() ?? "";
        if (who.Length == 0) ModelState.AddModelError(nameof(Who), texts["incidents.fill"]);
        if (CleanText.Length(who) > Recognition.LongestWho) ModelState.AddModelError(nameof(Who), texts["errors.tooLong", ("most", Recognition.LongestWho)]);
        ModelState.Refuse(texts, nameof(Who), who, languages);
        foreach (var (name, input) in new[] { (nameof(Named), Named), (nameof(Unnamed), Unnamed) })
        {
            input.Check(ModelState, name, texts, languages, Recognition.LongestWords, required: true);
            ModelState.Refuse(texts, name, input);
        }
        foreach (var language in Unnamed.Words.Where(w => who.Length > 0 && w.Value.Contains(who, StringComparison.CurrentCultureIgnoreCase)).Select(w => w.Key)) ModelState.AddModelError(MultilingualInput.Field(nameof(Unnamed), language), texts["solidarity.recognition.unnamed.names"]);
        if (!languages.Contains(Language, StringComparer.Ordinal)) ModelState.AddModelError(nameof(Language), texts["errors.required"]);
        if (!string.IsNullOrWhiteSpace(Email) && ContactValues.Email(Email) is null) ModelState.AddModelError(nameof(Email), texts["playbook.messenger.email.bad"]);
    }
}
