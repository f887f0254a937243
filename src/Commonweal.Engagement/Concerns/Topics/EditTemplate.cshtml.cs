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

namespace Commonweal.Engagement.Concerns.Topics;

/// <summary>Adds or changes a template of answers, in the languages of the city.</summary>
[RequirePermission("concerns.topics"), WhileAwake("concerns")]
internal sealed class EditTemplateModel(CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    private const int LongestName = 100;

    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty(Name = nameof(Name))] public Dictionary<string, string?> Name { get; set; } = [];

    [BindProperty(Name = nameof(Words))] public Dictionary<string, string?> Words { get; set; } = [];

    [BindProperty] public Guid? TopicId { get; set; }

    [BindProperty] public bool Retired { get; set; }

    public AnswerTemplate? Template { get; private set; }

    public IReadOnlyList<Choice> Topics { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Id is not null && Template is null) return NotFound();
        (TopicId, Retired) = (Template?.TopicId, Template?.Retired ?? false);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Id is not null && Template is null) return NotFound();
        var first = here.City.Languages[0];
        if (string.IsNullOrWhiteSpace(Name.GetValueOrDefault(first))) ModelState.AddModelError(nameof(Name), texts["concerns.topics.name.missing", ("language", here.NativeName(first))]);
        if (Words.Values.All(string.IsNullOrWhiteSpace)) ModelState.AddModelError(nameof(Words), texts["errors.required"]);
        if (LanguageFields.TooLong(Name, LongestName) is not null) ModelState.AddModelError(nameof(Name), texts["errors.tooLong", ("most", LongestName)]);
        if (LanguageFields.TooLong(Words, Concern.LongestWords) is not null) ModelState.AddModelError(nameof(Words), texts["errors.tooLong", ("most", Concern.LongestWords)]);
        if (TopicId is { } topic && Topics.All(t => t.Value != topic.ToString())) ModelState.AddModelError(nameof(TopicId), texts["errors.required"]);
        if (!ModelState.IsValid) return Again(StatusCodes.Status400BadRequest);
        if (!await SaveAsync(stop))
        {
            ModelState.AddModelError("", texts["errors.changedMeanwhile.text"]);
            return Again(StatusCodes.Status409Conflict);
        }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/concerns/templates");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Template = Id is { } id ? await db.Set<AnswerTemplate>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, stop) : null;
        var topics = await db.Set<Topic>().AsNoTracking().Where(t => !t.Retired).OrderBy(t => t.Order).ToListAsync(stop);
        Topics = [.. topics.Select(t => new Choice(t.Id.ToString(), here.Text(t.Name)))];
    }

    private async Task<bool> SaveAsync(CancellationToken stop)
    {
        var template = Id is { } id ? await db.Set<AnswerTemplate>().SingleAsync(t => t.Id == id, stop) : null;
        if (template is not null && template.Version != Version) return false;
        if (template is null) db.Add(template = new AnswerTemplate { Name = MultilingualText.Empty, Words = MultilingualText.Empty });
        template.Name = LanguageFields.Apply(template.Name, Name, here.City.Languages);
        template.Words = LanguageFields.Apply(template.Words, Words, here.City.Languages);
        (template.TopicId, template.Retired) = (TopicId, Retired);
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
