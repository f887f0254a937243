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
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Voices;

/// <summary>Adds a public voice who agreed to it, or changes what is said of them.</summary>
[RequirePermission("communities.work"), WhileAwake("communities"), ResponseCache(NoStore = true)]
internal sealed class EditVoiceModel(CommonwealDb db, VoiceLinks links, PersonalData personal, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public Guid? Voice { get; set; }

    [BindProperty] public MultilingualInput SpeaksFor { get; set; } = new();

    [BindProperty] public MultilingualInput NotFor { get; set; } = new();

    [BindProperty] public MultilingualInput OwnWords { get; set; } = new();

    [BindProperty(Name = nameof(Form))] public VoiceForm Form { get; set; } = new();

    public Community Community { get; private set; } = null!;

    public Voice? Row { get; private set; }

    public IEnumerable<Choice> Languages => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        Form = new VoiceForm { Language = here.Language, ConsentedOn = here.Today };
        if (Row is not { } voice) return Page();
        (SpeaksFor, NotFor, OwnWords) = (MultilingualInput.Of(voice.SpeaksFor), MultilingualInput.Of(voice.NotFor), MultilingualInput.Of(voice.OwnWords));
        Form = new VoiceForm { Version = voice.Version, Name = voice.Name, Language = voice.Language, ConsentedOn = voice.ConsentedOn };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        var languages = here.City.Languages;
        Form.Check(ModelState, texts, here.Today);
        SpeaksFor.Check(ModelState, nameof(SpeaksFor), texts, languages, Voices.Voice.LongestWords, required: true);
        NotFor.Check(ModelState, nameof(NotFor), texts, languages, Voices.Voice.LongestWords, required: true);
        OwnWords.Check(ModelState, nameof(OwnWords), texts, languages, Voices.Voice.LongestWords);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Row is { } known && known.Version != Form.Version) return this.ChangedMeanwhile(texts);
        var voice = Row ?? Add();
        voice.Name = Form.Name!.Trim();
        voice.SpeaksFor = SpeaksFor.ApplyTo(voice.SpeaksFor, languages);
        voice.NotFor = NotFor.ApplyTo(voice.NotFor, languages);
        voice.OwnWords = OwnWords.ApplyTo(voice.OwnWords, languages);
        voice.Language = languages.Contains(Form.Language, StringComparer.Ordinal) ? Form.Language! : languages[0];
        voice.Agree(Form.ConsentedOn!.Value);
        Keep(voice);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect($"/desk/communities/{Id}/voices/{voice.Id}");
    }

    public Task PrepareAsync(CancellationToken stop) => LoadAsync(stop);

    private Voice Add()
    {
        var (lookup, secret) = links.New();
        var voice = new Voice { CommunityId = Id, Name = "", Language = here.Language, LinkLookup = lookup, LinkSealed = secret };
        db.Add(voice);
        return voice;
    }

    private void Keep(Voice voice)
    {
        if (Form.Forget) (voice.EmailSealed, voice.EmailLookup, voice.PhoneSealed) = (null, null, null);
        if (VoiceForm.EmailOf(Form.Email) is { } email) (voice.EmailSealed, voice.EmailLookup) = (personal.Seal(email), personal.Lookup(ResidentEmail.Normalise(email)));
        if (VoiceForm.PhoneOf(Form.Phone) is { } phone) voice.PhoneSealed = personal.Seal(phone);
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.Set<Community>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, stop) is not { } found) return false;
        Community = found;
        if (Voice is not { } id) return true;
        Row = await db.Set<Voice>().SingleOrDefaultAsync(v => v.Id == id && v.CommunityId == Id, stop);
        return Row is not null;
    }
}
