using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Topics;

/// <summary>Adds a topic, or changes its words, who answers, what it promises, and whether it is still offered.</summary>
[RequirePermission("concerns.topics"), WhileAwake("concerns")]
internal sealed class EditTopicModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    private const int LongestName = 100, LongestHint = 300, MostDays = 250;

    /// <summary>Null for a new topic.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty(Name = nameof(Form))] public TopicForm Form { get; set; } = new();

    public Topic? Topic { get; private set; }

    public IEnumerable<Choice> Departments => here.City.Departments.Select(d => new Choice(d.Id.ToString(), here.Text(d.Name)));

    public IEnumerable<Choice> Kinds => Enum.GetValues<TopicKind>().Select(k => new Choice(k.ToString(), texts["concerns.kind." + k.ToString().ToLowerInvariant()]));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Id is not null && Topic is null) return NotFound();
        if (Topic is { } topic) Form = TopicForm.Of(topic);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var topic = Id is { } id ? await db.Set<Topic>().SingleOrDefaultAsync(t => t.Id == id, stop) : null;
        if (Id is not null && topic is null) return NotFound();
        Topic = topic;
        Check();
        if (topic is null && await db.Set<Topic>().AnyAsync(t => t.Code == Form.Code, stop)) ModelState.AddModelError("Form.Code", texts["concerns.topics.code.taken"]);
        if (!ModelState.IsValid) return Again(StatusCodes.Status400BadRequest);
        if (topic is not null && topic.Version != Form.Version) return Conflicts();
        if (topic is null) db.Add(topic = new Topic { Code = Form.Code!, Kind = Form.Kind!.Value, Name = MultilingualText.Empty });
        Form.ApplyTo(topic, here.City.Languages);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Conflicts();
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/concerns/topics");
    }

    public async Task PrepareAsync(CancellationToken stop)
        => Topic = Id is { } id ? await db.Set<Topic>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, stop) : null;

    private void Check()
    {
        if (string.IsNullOrWhiteSpace(Form.Name.GetValueOrDefault(here.City.Languages[0]))) ModelState.AddModelError("Form.Name", texts["concerns.topics.name.missing", ("language", here.NativeName(here.City.Languages[0]))]);
        if (LanguageFields.TooLong(Form.Name, LongestName) is not null) ModelState.AddModelError("Form.Name", texts["errors.tooLong", ("most", LongestName)]);
        if (LanguageFields.TooLong(Form.Hint, LongestHint) is not null) ModelState.AddModelError("Form.Hint", texts["errors.tooLong", ("most", LongestHint)]);
        if (Topic is null && Form.Kind is null) ModelState.AddModelError("Form.Kind", texts["concerns.topics.kind.choose"]);
        if (Topic is null && !Slugs.IsSlug(Form.Code, 2, 40)) ModelState.AddModelError("Form.Code", texts["concerns.topics.code.bad"]);
        if (Form.AcknowledgeDays is < 0 or > MostDays) ModelState.AddModelError("Form.AcknowledgeDays", texts["concerns.topics.days.bad", ("most", MostDays)]);
        if (Form.AnswerDays is < 1 or > MostDays) ModelState.AddModelError("Form.AnswerDays", texts["concerns.topics.days.bad", ("most", MostDays)]);
        if (Form.DepartmentId is { } department && here.City.Department(department) is null) ModelState.AddModelError("Form.DepartmentId", texts["concerns.refer.choose"]);
    }

    private PageResult Conflicts()
    {
        ModelState.AddModelError("", texts["errors.changedMeanwhile.text"]);
        return Again(StatusCodes.Status409Conflict);
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
