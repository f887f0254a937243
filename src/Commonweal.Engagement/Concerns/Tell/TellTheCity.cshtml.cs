using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Tell;

/// <summary>First question: what is it about?</summary>
[AllowAnonymous, WhileAwake("concerns")]
internal sealed class TellTheCityModel(CommonwealDb db, Drafts drafts, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public Guid? TopicId { get; set; }

    public IReadOnlyList<Choice> Topics { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        TopicId = (await drafts.LoadAsync(stop)).TopicId;
        await PrepareAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (!Topics.Any(t => t.Value == TopicId?.ToString()))
        {
            ModelState.Clear();
            ModelState.AddModelError(nameof(TopicId), texts["tell.topic.choose"]);
            return Page();
        }
        await drafts.SaveAsync(await drafts.LoadAsync(stop) with { TopicId = TopicId }, stop);
        return LocalRedirect(here.Link("/tell/words"));
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        var topics = await db.Set<Topic>().AsNoTracking().Where(t => !t.Retired).OrderBy(t => t.Order).ToListAsync(stop);
        Topics = [.. topics.Select(t => new Choice(t.Id.ToString(), here.Text(t.Name), here.Text(t.Hint) is { Length: > 0 } hint ? hint : null))];
    }
}
