using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience.Topics;

/// <summary>Writes a topic, or takes it off the form.</summary>
[RequirePermission("audience.keep"), WhileAwake("audience")]
internal sealed class EditNewsTopicModel(CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput Name { get; set; } = new();

    [BindProperty] public MultilingualInput About { get; set; } = new();

    [BindProperty] public string? Code { get; set; }

    [BindProperty] public int? Order { get; set; }

    [BindProperty] public bool Retired { get; set; }

    public NewsTopic? Topic { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Order = Topic?.Order ?? 100;
        if (Topic is { } topic) (Version, Name, About, Retired) = (topic.Version, MultilingualInput.Of(topic.Name), MultilingualInput.Of(topic.About), topic.Retired);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Name.Check(ModelState, nameof(Name), texts, here.City.Languages, NewsTopic.LongestName, required: true);
        About.Check(ModelState, nameof(About), texts, here.City.Languages, NewsTopic.LongestAbout);
        if (Order is not (>= 0 and <= 9999)) ModelState.TryAddModelError(nameof(Order), texts["audience.topics.order.bad"]);
        if (Topic is null && (!Slugs.IsSlug(Code, 1, NewsTopic.LongestCode) || Code![0] == '-')) ModelState.AddModelError(nameof(Code), texts["audience.topics.code.bad"]);
        if (!ModelState.IsValid) return Page();
        var topic = Id is { } id ? await db.Set<NewsTopic>().SingleAsync(t => t.Id == id, stop) : new NewsTopic { Code = Code!, Name = MultilingualText.Empty };
        if (Id is null) db.Add(topic);
        else if (topic.Version != Version) return this.ChangedMeanwhile(texts);
        (topic.Name, topic.About) = (Name.ApplyTo(topic.Name, here.City.Languages), About.ApplyTo(topic.About, here.City.Languages));
        (topic.Order, topic.Retired) = (Order!.Value, Retired);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        catch (DbUpdateException taken) when (db.Dialect.IsDuplicate(taken))
        {
            ModelState.AddModelError(nameof(Code), texts["audience.topics.code.taken"]);
            return Page();
        }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/audience/topics");
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (Id is not { } id) return null;
        Topic = await db.Set<NewsTopic>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, stop);
        return Topic is null ? NotFound() : null;
    }
}
