using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Tell;

/// <summary>Everything at a glance before it is sent, each answer with a way back to its question.</summary>
[AllowAnonymous, WhileAwake("concerns")]
internal sealed class CheckAnswersModel(TellJourney journey, Drafts drafts, Filing filing, Promises promises, CommonwealDb db, Here here, Texts texts)
    : PageModel, IFormPage
{
    public TellStep Step { get; private set; } = new(new Draft(), TellJourney.NoTopic);

    public DateOnly AnswerBy => promises.For(Step.Topic, Step.Topic.DepartmentId).AnswerBy;

    public string Where => here.City.District(Step.Draft.DistrictCode) is { } district ? here.Text(district.Name)
        : texts[Step.Draft.Latitude is null ? "tell.where.nowhere" : "tell.where.point"];

    public string ReachKey => "tell.reach." + (Step.Draft.Contact ?? Contact.None).ToString().ToLowerInvariant() + ".choice";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return Missing() is { } page ? LocalRedirect(here.Link(page)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await AlreadySentAsync(stop)) return LocalRedirect(here.Link("/tell/sent"));
        await PrepareAsync(stop);
        if (Missing() is { } page) return LocalRedirect(here.Link(page));
        await drafts.SentAsync(stop);
        try
        {
            await filing.FileAsync(Told(drafts.Secret!), stop);
        }
        catch (DbUpdateException exception) when (db.Dialect.IsDuplicate(exception) || exception is DbUpdateConcurrencyException)
        {
            // Sent twice in the same moment: the other one filed it.
        }
        return LocalRedirect(here.Link("/tell/sent"));
    }

    public async Task PrepareAsync(CancellationToken stop) => Step = await journey.BeginAsync(stop) ?? Step;

    private string? Missing() => Step.Draft switch
    {
        { TopicId: null } => "/tell",
        { Words: null } => "/tell/words",
        { Contact: null } => "/tell/reach",
        _ => null,
    };

    private async Task<bool> AlreadySentAsync(CancellationToken stop)
        => drafts.Secret is { ConcernId: var id } && await db.Set<Concern>().AnyAsync(c => c.Id == id, stop);

    private NewConcern Told(DraftSecret secret) => new(Step.Topic.Id, Step.Draft.Words!, here.Language, Entry.Web)
    {
        DistrictCode = Step.Draft.DistrictCode,
        Latitude = Step.Draft.Latitude,
        Longitude = Step.Draft.Longitude,
        Contact = Step.Draft.Contact ?? Contact.None,
        ContactValue = Step.Draft.ContactValue,
        PersonName = Step.Draft.PersonName,
        NameShown = Step.Draft.NameShown,
        Id = secret.ConcernId,
        Receipt = secret.Receipt,
        Pictures = [.. Step.Draft.Pictures.Select(p => new ConcernPicture { ConcernId = secret.ConcernId, FileId = p.FileId, PreviewId = p.PreviewId })],
    };
}
